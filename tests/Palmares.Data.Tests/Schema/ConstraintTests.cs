using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Palmares.Domain.Library;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Schema;

/// <summary>What the database itself refuses, whatever program writes to it.</summary>
public sealed class ConstraintTests
{
    private const string TwinWithoutNumber = "a copy of the practice with the number 0";

    private const string Signed = "signed_name = 'N', signed_function = 'D', channel = 'link'";

    // Constraint, and statements of which each breaks it and nothing else.
    private static readonly (string Constraint, string[] Statements)[] Breaches =
    [
        ("ck_account_links_address", ["UPDATE account_links SET purpose = 'verify-address'"]),
        ("ck_account_links_purpose", ["UPDATE account_links SET purpose = 'open-sesame'"]),
        ("ck_association_grants_competition", ["UPDATE association_grants SET role = 'juror'", "UPDATE association_grants SET competition_id = 'europe-2025'"]),
        ("ck_association_grants_days", ["UPDATE association_grants SET \"to\" = '2025-12-31'"]),
        ("ck_association_grants_role", ["UPDATE association_grants SET role = 'king'"]),
        ("ck_attachments_bytes", ["UPDATE attachments SET bytes = 0"]),
        ("ck_audit_rows_sequence", ["UPDATE audit_rows SET sequence = 0"]),
        ("ck_calls_order", ["UPDATE calls SET opens_at = closes_at", "UPDATE calls SET endorsements_until = opens_at"]),
        ("ck_draft_fields_field", ["UPDATE draft_fields SET field = 'subtitle'"]),
        ("ck_draft_fields_revision", ["UPDATE draft_fields SET revision = 0"]),
        ("ck_draft_fields_text", [$"UPDATE draft_fields SET text = '{new string('a', 100_001)}'"]),
        ("ck_endorsement_requests_channel", ["UPDATE endorsement_requests SET channel = 'telephone'"]),
        ("ck_endorsement_requests_confirmed", ["UPDATE endorsement_requests SET confirmed_at = asked_at", "UPDATE endorsement_requests SET signed_by = (SELECT owner_id FROM entries), confirmed_by = (SELECT owner_id FROM entries), confirmed_at = asked_at"]),
        ("ck_endorsement_requests_decision", [$"UPDATE endorsement_requests SET endorsed_at = asked_at, {Signed}, declined_at = asked_at, decline_reason = 'No'"]),
        ("ck_endorsement_requests_declined", ["UPDATE endorsement_requests SET declined_at = asked_at", "UPDATE endorsement_requests SET decline_reason = 'No'"]),
        ("ck_endorsement_requests_kind", ["UPDATE endorsement_requests SET kind = 'friendly'"]),
        ("ck_endorsement_requests_paper", ["UPDATE endorsement_requests SET channel = 'paper'"]),
        ("ck_endorsement_requests_signed", ["UPDATE endorsement_requests SET endorsed_at = asked_at"]),
        ("ck_entries_number", ["UPDATE entries SET number = 0"]),
        ("ck_entries_rank", ["UPDATE entries SET rank = 0"]),
        ("ck_entries_withdrawal", ["UPDATE entries SET withdrawn_at = created_at", "UPDATE entries SET withdrawal_reason = 'x'"]),
        ("ck_entry_shares_kind", ["UPDATE entry_shares SET kind = 'own'"]),
        ("ck_entry_versions_hashes", ["UPDATE entry_versions SET hash = 'a'", "UPDATE entry_versions SET material_hash = 'a'"]),
        ("ck_entry_versions_occasion", ["UPDATE entry_versions SET occasion = 'whim'"]),
        ("ck_entry_versions_words", ["UPDATE entry_versions SET summary_words = -1", "UPDATE entry_versions SET summary_words = 2, total_words = 1"]),
        ("ck_extensions_reason", ["UPDATE extensions SET reason = ''"]),
        ("ck_invitations_association_role", ["UPDATE invitations SET institution_id = NULL, institution_role = NULL, association_role = 'king'"]),
        ("ck_invitations_entry", ["UPDATE invitations SET entry_id = (SELECT id FROM entries)"]),
        ("ck_invitations_institution", ["UPDATE invitations SET institution_id = NULL"]),
        ("ck_invitations_institution_role", ["UPDATE invitations SET institution_role = 'king'"]),
        ("ck_invitations_one_thing", ["UPDATE invitations SET association_role = 'auditor'", "UPDATE invitations SET institution_id = NULL, institution_role = NULL"]),
        ("ck_invitations_share", ["UPDATE invitations SET institution_id = NULL, institution_role = NULL, entry_id = (SELECT id FROM entries), share = 'own'"]),
        ("ck_memberships_days", ["UPDATE memberships SET \"to\" = '2025-12-31'"]),
        ("ck_memberships_role", ["UPDATE memberships SET role = 'king'"]),
        ("ck_messages_sent", ["UPDATE messages SET state = 'sent'", "UPDATE messages SET sent_at = created_at"]),
        ("ck_messages_state", ["UPDATE messages SET state = 'lost'"]),
        ("ck_people_name", ["UPDATE people SET name = ''"]),
        ("ck_slots_taken", ["UPDATE slots SET taken = -1", "UPDATE slots SET taken = 11"]),
        ("ck_changes_kind", ["INSERT INTO changes VALUES (9, 'person', 'x', '2026-01-01 00:00:00')"]),
        ("ck_changes_sequence", ["INSERT INTO changes VALUES (0, 'topic', 'x', '2026-01-01 00:00:00')"]),
        ("ck_competitions_call", ["UPDATE competitions SET opens_on = '2025-03-02', closes_on = '2025-03-01'"]),
        ("ck_competitions_certificates", ["UPDATE competitions SET special_mentions = -1", "UPDATE competitions SET total_merit = -1"]),
        ("ck_competitions_figures", ["UPDATE competitions SET submissions = -1", "UPDATE competitions SET forum_participants = -1"]),
        ("ck_competitions_forum_country_code", ["UPDATE competitions SET forum_country_code = 'fr'", "UPDATE competitions SET forum_country_code = 'FRA'"]),
        ("ck_competitions_forum_end_on", ["UPDATE competitions SET forum_precision = 'day', forum_start_on = '2025-05-02', forum_end_on = '2025-05-01'"]),
        ("ck_competitions_forum_precision", ["UPDATE competitions SET forum_precision = 'week', forum_start_on = '2025-05-02'"]),
        ("ck_competitions_forum_start_on", ["UPDATE competitions SET forum_precision = 'day'", "UPDATE competitions SET forum_start_on = '2025-05-02'"]),
        ("ck_competitions_id", ["UPDATE competitions SET id = 'Europe 2025'"]),
        ("ck_competitions_merit", ["UPDATE competitions SET special_mentions = 3, total_merit = 2"]),
        ("ck_competitions_year", ["UPDATE competitions SET year = 1899", "UPDATE competitions SET year = 2201"]),
        ("ck_counters_value", ["UPDATE counters SET value = -1"]),
        ("ck_countries_code", ["INSERT INTO countries (code, names, has_institution) VALUES ('F1', '{}', :false)", "INSERT INTO countries (code, names, has_institution) VALUES ('de', '{}', :false)"]),
        ("ck_countries_place", ["UPDATE countries SET longitude = 2", "UPDATE countries SET longitude = 181, latitude = 0", "UPDATE countries SET longitude = 0, latitude = -91"]),
        ("ck_countries_region_source", ["UPDATE countries SET region_source = NULL"]),
        ("ck_events_end_on", ["UPDATE events SET end_on = '2020-01-01'"]),
        ("ck_events_id", ["UPDATE events SET id = 'a--b'", "UPDATE events SET id = '-a'", "UPDATE events SET id = 'a-'", "UPDATE events SET id = ''"]),
        ("ck_events_precision", ["UPDATE events SET precision = 'week'"]),
        ("ck_events_start_on", ["UPDATE events SET precision = 'none'"]),
        ("ck_events_type", ["UPDATE events SET type = 'World forum'"]),
        ("ck_institutions_basis", ["UPDATE institutions SET basis = 'hearsay'"]),
        ("ck_institutions_id", ["INSERT INTO institutions (id, names, country_code, region_id, basis) VALUES ('fr_cnaf', '{}', 'FR', 'europe', 'practice-record')"]),
        ("ck_laureates_one_innovation", ["INSERT INTO laureates (competition_id, position, innovation) VALUES ('europe-2025', 1, :true)"]),
        ("ck_laureates_position", ["INSERT INTO laureates (competition_id, position, innovation) VALUES ('europe-2025', -1, :false)"]),
        ("ck_practice_texts_language", ["UPDATE practice_texts SET language = 'EN'", "UPDATE practice_texts SET language = 'e'", "UPDATE practice_texts SET language = 'en-'"]),
        ("ck_practice_texts_summary", ["UPDATE practice_texts SET summary = NULL", "UPDATE practice_texts SET summary_origin = NULL"]),
        ("ck_practice_texts_summary_origin", ["UPDATE practice_texts SET summary_origin = 'guessed'"]),
        ("ck_practice_texts_title", ["UPDATE practice_texts SET title = ''"]),
        ("ck_practice_texts_title_origin", ["UPDATE practice_texts SET title_origin = 'guessed'"]),
        ("ck_practices_award_year", ["UPDATE practices SET award_year = 1899", "UPDATE practices SET award_year = 2201"]),
        ("ck_practices_dates", ["UPDATE practices SET updated_at = '2020-01-01 00:00:00'", "UPDATE practices SET withdrawn_at = '2020-01-01 00:00:00'"]),
        ("ck_practices_id", ["UPDATE practices SET id = 'Émile'", "UPDATE practices SET id = 'e.g'"]),
        ("ck_practices_implementation_year", ["UPDATE practices SET implementation_year = 16"]),
        ("ck_practices_number", [TwinWithoutNumber]),
        ("ck_practices_original_language", ["UPDATE practices SET original_language = 'English!'"]),
        ("ck_practices_summary_basis", ["UPDATE practices SET summary_basis = 'dream'"]),
        ("ck_practices_tier", [$"UPDATE practices SET tier = '{Tiers.Innovation}'", "UPDATE practices SET tier = ''"]),
        ("ck_practices_title_status", ["UPDATE practices SET title_status = ''"]),
        ("ck_practices_version", ["UPDATE practices SET version = 0"]),
        ("ck_regions_id", ["INSERT INTO regions (id, sort_order, names, official_in) VALUES ('Europe', 2, '{}', :list)"]),
        ("ck_regions_sort_order", ["UPDATE regions SET sort_order = 0"]),
        ("ck_topics_id", ["INSERT INTO topics (id, sort_order, names, official_in, aliases) VALUES ('a b', 2, '{}', :list, :list)"]),
        ("ck_topics_parent", ["UPDATE topics SET parent_id = id"]),
        ("ck_topics_sort_order", ["UPDATE topics SET sort_order = 0"]),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task Every_check_constraint_refuses_what_it_forbids(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.AddRange(Sample.Practice(), Sample.Event());
        await SampleEntry.AddAsync(db);
        foreach (var (constraint, statements) in Breaches)
        {
            foreach (var statement in statements)
            {
                var sql = statement.Replace(":false", database.IsSqlite ? "0" : "FALSE").Replace(":true", database.IsSqlite ? "1" : "TRUE")
                    .Replace(":list", database.IsSqlite ? "'[]'" : "'{}'");
                if (sql == TwinWithoutNumber) sql = TwinOfPractice(db);
                var refusal = await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{").Replace("}", "}}"), Cancel), statement);
                (refusal.Message.Contains(constraint) ? constraint : refusal.Message).ShouldBe(constraint, statement);
            }
        }
    }

    [Theory, OnEveryDatabase]
    public void No_check_constraint_goes_untested(TestDatabase database)
    {
        using var db = database.NewContext();
        var model = db.GetService<IDesignTimeModel>().Model;

        Breaches.Select(breach => breach.Constraint).ShouldBe(
            model.GetEntityTypes().SelectMany(entity => entity.GetCheckConstraints()).Select(check => check.Name!), ignoreOrder: true);
    }

    [Theory, OnEveryDatabase]
    public async Task References_to_nothing_are_refused(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        db.Add(Sample.Practice());
        await db.SaveChangesAsync(Cancel);
        string[] statements =
        [
            "UPDATE practices SET institution_id = 'nowhere'", "UPDATE practices SET country_code = 'ZZ'", "UPDATE practices SET region_id = 'moon'",
            "UPDATE practices SET competition_id = 'moon-2025'", "UPDATE practice_texts SET practice_number = 99", "UPDATE institutions SET country_code = 'ZZ'",
            "DELETE FROM institutions", "DELETE FROM countries", "DELETE FROM regions",
        ];

        foreach (var statement in statements)
            (await Should.ThrowAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement, Cancel), statement)).Message.ShouldContain("foreign key", Case.Insensitive);
    }

    private static string TwinOfPractice(PalmaresDb db)
    {
        var columns = db.Model.FindEntityType(typeof(Practice))!.GetProperties().Select(property => property.GetColumnName()).ToList();
        var values = columns.Select(column => column switch { "number" => "0", "id" => "'twin'", _ => column });
        return $"INSERT INTO practices ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM practices";
    }
}
