using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries;

/// <summary>What a person has to do: entries they may see, texts to sign.</summary>
public sealed class IndexModel(EntryList list, OpenCalls calls, CatalogueSource source, CurrentActor current) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public IReadOnlyList<ListedEntry> Entries { get; private set; } = [];

    public bool MayBegin { get; private set; }

    public bool Writes => current.Actor.WritesFor.Any();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Entries = await list.ReadAsync(current.Actor, cancellation);
        MayBegin = (await calls.ForAsync(current.Actor, cancellation)).Count > 0;
    }
}
