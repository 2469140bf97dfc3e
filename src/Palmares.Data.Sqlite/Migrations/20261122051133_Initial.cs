using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Palmares.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.sequence);
                    table.CheckConstraint("ck_changes_kind", "kind IN ('practice', 'topic', 'region', 'country', 'institution', 'competition', 'event')");
                    table.CheckConstraint("ck_changes_sequence", "sequence > 0");
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counters", x => x.name);
                    table.CheckConstraint("ck_counters_value", "value >= 0");
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    official_in = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regions", x => x.id);
                    table.CheckConstraint("ck_regions_id", "length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'");
                    table.CheckConstraint("ck_regions_sort_order", "sort_order > 0");
                });

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    official_in = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                    table.CheckConstraint("ck_topics_id", "length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'");
                    table.CheckConstraint("ck_topics_parent", "parent_id <> id");
                    table.CheckConstraint("ck_topics_sort_order", "sort_order > 0");
                    table.ForeignKey(
                        name: "fk_topics_topics_parent_id",
                        column: x => x.parent_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "competitions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    region_id = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closes_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    submissions = table.Column<int>(type: "INTEGER", nullable: true),
                    institutions = table.Column<int>(type: "INTEGER", nullable: true),
                    countries = table.Column<int>(type: "INTEGER", nullable: true),
                    special_mentions = table.Column<int>(type: "INTEGER", nullable: true),
                    total_merit = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    sources = table.Column<string>(type: "TEXT", nullable: false),
                    forum_city = table.Column<string>(type: "TEXT", nullable: true),
                    forum_country_code = table.Column<string>(type: "TEXT", nullable: true),
                    forum_name = table.Column<string>(type: "TEXT", nullable: true),
                    forum_participants = table.Column<int>(type: "INTEGER", nullable: true),
                    forum_end_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    forum_precision = table.Column<string>(type: "TEXT", nullable: false),
                    forum_start_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competitions", x => x.id);
                    table.CheckConstraint("ck_competitions_call", "closes_on >= opens_on");
                    table.CheckConstraint("ck_competitions_certificates", "special_mentions >= 0 AND total_merit >= 0");
                    table.CheckConstraint("ck_competitions_figures", "submissions >= 0 AND institutions >= 0 AND countries >= 0 AND forum_participants >= 0");
                    table.CheckConstraint("ck_competitions_forum_country_code", "forum_country_code GLOB '[A-Z][A-Z]'");
                    table.CheckConstraint("ck_competitions_forum_end_on", "forum_end_on IS NULL OR (forum_start_on IS NOT NULL AND forum_end_on >= forum_start_on)");
                    table.CheckConstraint("ck_competitions_forum_precision", "forum_precision IN ('none', 'year', 'month', 'day')");
                    table.CheckConstraint("ck_competitions_forum_start_on", "(forum_precision = 'none') = (forum_start_on IS NULL)");
                    table.CheckConstraint("ck_competitions_id", "length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'");
                    table.CheckConstraint("ck_competitions_merit", "total_merit >= special_mentions");
                    table.CheckConstraint("ck_competitions_year", "year BETWEEN 1900 AND 2200");
                    table.ForeignKey(
                        name: "fk_competitions_regions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "countries",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    region_id = table.Column<string>(type: "TEXT", nullable: true),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    region_source = table.Column<string>(type: "TEXT", nullable: true),
                    has_institution = table.Column<bool>(type: "INTEGER", nullable: false),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_countries", x => x.code);
                    table.CheckConstraint("ck_countries_code", "code GLOB '[A-Z][A-Z]'");
                    table.CheckConstraint("ck_countries_place", "(longitude IS NULL) = (latitude IS NULL) AND longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90");
                    table.CheckConstraint("ck_countries_region_source", "(region_id IS NULL) = (region_source IS NULL)");
                    table.ForeignKey(
                        name: "fk_countries_regions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    titles = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", nullable: true),
                    online = table.Column<bool>(type: "INTEGER", nullable: false),
                    region_id = table.Column<string>(type: "TEXT", nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    end_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    precision = table.Column<string>(type: "TEXT", nullable: false),
                    start_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                    table.CheckConstraint("ck_events_end_on", "end_on IS NULL OR (start_on IS NOT NULL AND end_on >= start_on)");
                    table.CheckConstraint("ck_events_id", "length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'");
                    table.CheckConstraint("ck_events_precision", "precision IN ('none', 'year', 'month', 'day')");
                    table.CheckConstraint("ck_events_start_on", "(precision = 'none') = (start_on IS NULL)");
                    table.CheckConstraint("ck_events_type", "length(type) BETWEEN 1 AND 100 AND type NOT GLOB '*[^a-z0-9-]*' AND type NOT GLOB '-*' AND type NOT GLOB '*-' AND type NOT GLOB '*--*'");
                    table.ForeignKey(
                        name: "fk_events_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_events_regions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "institutions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    acronym = table.Column<string>(type: "TEXT", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", nullable: false),
                    region_id = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institutions", x => x.id);
                    table.CheckConstraint("ck_institutions_basis", "basis IN ('practice-record', 'issa-or-press-text', 'general-knowledge')");
                    table.CheckConstraint("ck_institutions_id", "length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'");
                    table.ForeignKey(
                        name: "fk_institutions_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_institutions_regions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "laureates",
                columns: table => new
                {
                    competition_id = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    innovation = table.Column<bool>(type: "INTEGER", nullable: false),
                    institution_id = table.Column<string>(type: "TEXT", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", nullable: true),
                    practice_id = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_laureates", x => new { x.competition_id, x.innovation, x.position });
                    table.CheckConstraint("ck_laureates_one_innovation", "NOT innovation OR position = 0");
                    table.CheckConstraint("ck_laureates_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_laureates_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_laureates_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_laureates_institutions_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "practices",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    institution_id = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", nullable: false),
                    region_id = table.Column<string>(type: "TEXT", nullable: false),
                    implementation_year = table.Column<int>(type: "INTEGER", nullable: true),
                    award_year = table.Column<int>(type: "INTEGER", nullable: true),
                    competition_id = table.Column<string>(type: "TEXT", nullable: true),
                    competition_region_id = table.Column<string>(type: "TEXT", nullable: true),
                    tier = table.Column<string>(type: "TEXT", nullable: true),
                    innovation = table.Column<bool>(type: "INTEGER", nullable: false),
                    topic_ids = table.Column<string>(type: "TEXT", nullable: false),
                    source_topics = table.Column<string>(type: "TEXT", nullable: false),
                    title_status = table.Column<string>(type: "TEXT", nullable: false),
                    summary_basis = table.Column<string>(type: "TEXT", nullable: false),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    original_language = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practices", x => x.number);
                    table.CheckConstraint("ck_practices_award_year", "award_year BETWEEN 1900 AND 2200");
                    table.CheckConstraint("ck_practices_dates", "updated_at >= published_at AND (withdrawn_at IS NULL OR withdrawn_at >= published_at)");
                    table.CheckConstraint("ck_practices_id", "length(id) BETWEEN 1 AND 100 AND id NOT GLOB '*[^a-z0-9-]*' AND id NOT GLOB '-*' AND id NOT GLOB '*-' AND id NOT GLOB '*--*'");
                    table.CheckConstraint("ck_practices_implementation_year", "implementation_year BETWEEN 1900 AND 2200");
                    table.CheckConstraint("ck_practices_number", "number > 0");
                    table.CheckConstraint("ck_practices_original_language", "length(original_language) BETWEEN 2 AND 35 AND original_language GLOB '[a-z][a-z]*' AND original_language NOT GLOB '*[^A-Za-z0-9-]*' AND original_language NOT GLOB '*-'");
                    table.CheckConstraint("ck_practices_summary_basis", "summary_basis IN ('record-opening', 'news-or-press-report', 'title-and-award-report')");
                    table.CheckConstraint("ck_practices_tier", "tier IN ('attestation', 'merit', 'merit-special-mention', 'award')");
                    table.CheckConstraint("ck_practices_title_status", "title_status IN ('official', 'translated', 'descriptive')");
                    table.CheckConstraint("ck_practices_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_practices_competitions_competition_id",
                        column: x => x.competition_id,
                        principalTable: "competitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_practices_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_practices_institutions_institution_id",
                        column: x => x.institution_id,
                        principalTable: "institutions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_practices_regions_competition_region_id",
                        column: x => x.competition_region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_practices_regions_region_id",
                        column: x => x.region_id,
                        principalTable: "regions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "practice_texts",
                columns: table => new
                {
                    practice_number = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    title_origin = table.Column<string>(type: "TEXT", nullable: false),
                    summary_origin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practice_texts", x => new { x.practice_number, x.language });
                    table.CheckConstraint("ck_practice_texts_language", "length(language) BETWEEN 2 AND 35 AND language GLOB '[a-z][a-z]*' AND language NOT GLOB '*[^A-Za-z0-9-]*' AND language NOT GLOB '*-'");
                    table.CheckConstraint("ck_practice_texts_summary", "(summary IS NULL) = (summary_origin IS NULL)");
                    table.CheckConstraint("ck_practice_texts_summary_origin", "summary_origin IN ('original', 'human', 'machine', 'machine-reviewed')");
                    table.CheckConstraint("ck_practice_texts_title", "length(title) > 0");
                    table.CheckConstraint("ck_practice_texts_title_origin", "title_origin IN ('original', 'human', 'machine', 'machine-reviewed')");
                    table.ForeignKey(
                        name: "fk_practice_texts_practices_practice_number",
                        column: x => x.practice_number,
                        principalTable: "practices",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "counters",
                columns: new[] { "name", "value" },
                values: new object[,]
                {
                    { "changes", 0L },
                    { "practices", 0L }
                });

            migrationBuilder.CreateIndex(
                name: "ix_competitions_region_id",
                table: "competitions",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_countries_region_id",
                table: "countries",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_events_country_code",
                table: "events",
                column: "country_code");

            migrationBuilder.CreateIndex(
                name: "ix_events_region_id",
                table: "events",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_country_code",
                table: "institutions",
                column: "country_code");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_region_id",
                table: "institutions",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_laureates_country_code",
                table: "laureates",
                column: "country_code");

            migrationBuilder.CreateIndex(
                name: "ix_laureates_institution_id",
                table: "laureates",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_practices_competition_id",
                table: "practices",
                column: "competition_id");

            migrationBuilder.CreateIndex(
                name: "ix_practices_competition_region_id",
                table: "practices",
                column: "competition_region_id");

            migrationBuilder.CreateIndex(
                name: "ix_practices_country_code",
                table: "practices",
                column: "country_code");

            migrationBuilder.CreateIndex(
                name: "ix_practices_id",
                table: "practices",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_practices_institution_id",
                table: "practices",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_practices_region_id",
                table: "practices",
                column: "region_id");

            migrationBuilder.CreateIndex(
                name: "ix_regions_sort_order",
                table: "regions",
                column: "sort_order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_parent_id",
                table: "topics",
                column: "parent_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "laureates");

            migrationBuilder.DropTable(
                name: "practice_texts");

            migrationBuilder.DropTable(
                name: "topics");

            migrationBuilder.DropTable(
                name: "practices");

            migrationBuilder.DropTable(
                name: "competitions");

            migrationBuilder.DropTable(
                name: "institutions");

            migrationBuilder.DropTable(
                name: "countries");

            migrationBuilder.DropTable(
                name: "regions");
        }
    }
}
