using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SubmissionsAndLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_endorsement_requests_token_hash",
                table: "endorsement_requests");

            migrationBuilder.DropColumn(
                name: "token_hash",
                table: "endorsement_requests");

            migrationBuilder.AddColumn<Guid>(
                name: "form_key",
                table: "submissions",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "open_since",
                table: "entry_presences",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "codes_sent",
                table: "endorsement_requests",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "endorsement_links",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_endorsement_links", x => x.token_hash);
                    table.ForeignKey(
                        name: "fk_endorsement_links_endorsement_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "endorsement_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_submissions_form_key",
                table: "submissions",
                column: "form_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_endorsement_links_request_id",
                table: "endorsement_links",
                column: "request_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "endorsement_links");

            migrationBuilder.DropIndex(
                name: "ix_submissions_form_key",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "form_key",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "open_since",
                table: "entry_presences");

            migrationBuilder.DropColumn(
                name: "codes_sent",
                table: "endorsement_requests");

            migrationBuilder.AddColumn<byte[]>(
                name: "token_hash",
                table: "endorsement_requests",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "ix_endorsement_requests_token_hash",
                table: "endorsement_requests",
                column: "token_hash",
                unique: true);
        }
    }
}
