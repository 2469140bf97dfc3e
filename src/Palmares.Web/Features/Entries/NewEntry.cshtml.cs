using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries;

/// <summary>A new draft: for which institution, in which competition, from nothing or from an earlier entry.</summary>
public sealed class NewEntryModel(OpenCalls calls, EntryList entries, StartEntry start, EntryDesk desk, CatalogueSource source, CurrentActor current) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public IReadOnlyList<(Call Call, string InstitutionId)> Choices { get; private set; } = [];

    /// <summary>Entries whose text can be taken over: those whose working text the person may read.</summary>
    public IReadOnlyList<ListedEntry> Earlier { get; private set; } = [];

    /// <summary>The number of the entry to copy; 0 for none.</summary>
    public int CopyOf { get; private set; }

    public string? Error { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? copy, CancellationToken cancellation)
    {
        if (!current.Actor.WritesFor.Any()) return NotFound();
        await LoadAsync(cancellation);
        CopyOf = copy is { } number && Earlier.Any(entry => entry.Entry.Number == number) ? number : 0;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? choice, [FromForm] int? copy, CancellationToken cancellation)
    {
        if (!current.Actor.WritesFor.Any()) return NotFound();
        await LoadAsync(cancellation);
        CopyOf = copy is { } number && Earlier.Any(entry => entry.Entry.Number == number) ? number : 0;
        var chosen = Choices.Where(option => Value(option) == choice).ToList();
        if (chosen.Count == 0)
        {
            Error = "choice";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var from = CopyOf == 0 ? null : await desk.OpenAsync(CopyOf, cancellation);
        var made = await start.RunAsync(chosen[0].Call.CompetitionId, chosen[0].InstitutionId, current.PersonId, from?.Found.Entry, cancellation);
        return Redirect(CopyOf == 0 ? Links.EntryForm(made, FormPart.All[0].Code) : Links.Entry(made));
    }

    public static string Value((Call Call, string InstitutionId) choice) => $"{choice.Call.CompetitionId} {choice.InstitutionId}";

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Choices = await calls.ForAsync(current.Actor, cancellation);
        Earlier = [.. (await entries.ReadAsync(current.Actor, cancellation)).Where(entry => current.Actor.Writes(entry.Entry.InstitutionId))];
    }
}
