using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries;

/// <summary>"Check your answers": everything on one page, with the way back to each part.</summary>
public sealed class CheckModel(EntryDesk desk, CatalogueSource source) : EntryPage(desk)
{
    public Catalogue Catalogue { get; } = source.Current;

    protected override bool IsFor(OpenedEntry opened) => opened.Found.MayReadDraft;
}
