using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Autosave;

/// <summary>
/// <c>POST /entries/{n}/presence</c> <c>{"page": "summary"}</c>: a sign of life of an open form; without a page only asks. Answers
/// sentences about the others, in the reader's language.
/// </summary>
internal static class PresenceEndpoint
{
    public static async Task<IResult> SeeAsync(int number, HttpRequest request, EntryDesk desk, Presences presences, CancellationToken cancellation)
    {
        var (body, status) = await ScriptBody.ReadAsync(request, cancellation);
        if (await desk.MeetAsync(number, cancellation) is not { Found.MayReadDraft: true } met) return Results.NotFound();
        if (body is not { } asked) return Results.StatusCode(status);
        if (FormPart.Find(ScriptBody.Text(asked, "page")) is { } page && met.TakesText) await presences.SeeAsync(met.Entry.Id, page, cancellation);
        return Results.Json(new { people = await presences.OthersAsync(met.Entry.Id, cancellation) });
    }
}
