using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries;

/// <summary>An entry's own page: its parts, its time, who is at it, and what can be done next.</summary>
public sealed class EntryModel(EntryDesk desk, EntrySummary summary, Presences presences, CatalogueSource source, CurrentActor current) : EntryPage(desk)
{
    public Catalogue Catalogue { get; } = source.Current;

    public EntryStatus Status { get; private set; }

    public string Owner { get; private set; } = "";

    public IReadOnlyList<string> Editing { get; private set; } = [];

    /// <summary>Under which this browser keeps what the person types into this entry.</summary>
    public string Journal => JournalOf(current.PersonId);

    /// <summary>Whether a field is written rather than chosen.</summary>
    public static bool IsTyped(EntryField field) => field is not (EntryField.Language or EntryField.Topics or EntryField.Partners);

    public async Task OnGetAsync()
    {
        Status = await summary.StatusAsync(Opened, Cancellation);
        Owner = await Desk.NameAsync(Opened.Entry.OwnerId, Cancellation);
        Editing = Opened.Found.MayReadDraft ? await presences.OthersAsync(Opened.Entry.Id, Cancellation) : [];
    }
}
