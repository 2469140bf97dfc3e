namespace Palmares.Web.Features.Shared.Search;

/// <summary>How the list shows its hits; map and charts are of all hits, not of one page.</summary>
public enum LibraryView
{
    List,
    Map,
    Charts,
}
