using Palmares.Data;

namespace Palmares.Web.Features.Entries.Versions;

/// <summary>All versions of an entry, any two of which can be compared.</summary>
public sealed class IndexModel(EntryDesk desk, PalmaresDb db) : EntryPage(desk)
{
    public IReadOnlyList<ListedVersion> Versions { get; private set; } = [];

    public async Task OnGetAsync() => Versions = await db.VersionsAsync(Opened.Entry.Id, Cancellation);

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayReadDraft;
}
