using Palmares.Domain.Entries;
using Palmares.Domain.Text;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries.Autosave;

/// <summary>
/// <c>POST /entries/{n}/fields</c> <c>{"field": "summary", "text": "…", "revision": 3}</c>. 200 only after the commit, with the new
/// revision; 409 with the other text, who and when; 403 once the form takes no text; 410 for a withdrawn entry; 400 for what
/// is no text or no field; 404 for whoever may not see the entry. Never 200 for a text that is not saved.
/// </summary>
internal static class FieldEndpoint
{
    public static async Task<IResult> SaveAsync(
        int number, HttpRequest request, EntryDesk desk, SaveFields save, CatalogueSource source, CurrentActor current, CancellationToken cancellation)
    {
        var (body, status) = await ScriptBody.ReadAsync(request, cancellation);
        if (await desk.MeetAsync(number, cancellation) is not { Found: var found } met || !Palmares.Domain.Access.EntryAccess.MayEdit(found.Actor, found.Facts)) return Results.NotFound();
        if (body is not { } asked) return Results.StatusCode(status);
        if (EntryFieldCodes.Find(ScriptBody.Text(asked, "field")) is not { } field || ScriptBody.Text(asked, "text") is not { } typed || ScriptBody.Number(asked, "revision") is not { } revision)
            return Results.BadRequest(new { code = "not-understood" });
        var (text, violation) = DraftText.Read(field, typed);
        if (violation is not null) return Results.BadRequest(new { code = violation.Code });
        if (!IsOffered(field, text, met.Entry, source.Current)) return Results.BadRequest(new { code = "choice-unknown" });
        if (met.Entry.WithdrawnAt is not null) return Results.Json(new { code = "withdrawn" }, statusCode: StatusCodes.Status410Gone);
        if (!met.TakesText) return Results.Json(new { code = "closed" }, statusCode: StatusCodes.Status403Forbidden);

        var saved = await save.RunAsync(met.Entry.Id, [new(field, text, revision)], current.PersonId, byHand: false, cancellation, seen: FormPart.Of(field));
        if (saved.Conflicts is [var conflict])
        {
            return Results.Json(
                new { text = conflict.Theirs, revision = conflict.Revision, by = await desk.NameAsync(conflict.By, cancellation), at = conflict.At },
                statusCode: StatusCodes.Status409Conflict);
        }
        return Results.Json(new { revision = saved.Revisions[field], savedAt = saved.At, words = WordCount.Of(text) });
    }

    private static bool IsOffered(EntryField field, string text, Entry entry, Catalogue catalogue) => field switch
    {
        EntryField.Topics => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(id => catalogue.Topic(id) is not null),
        EntryField.Partners => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(id => id != entry.InstitutionId && catalogue.Institution(id) is not null),
        _ => true,
    };
}
