using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Search;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.About;

/// <summary>What the library is, with its present size.</summary>
public sealed class AboutModel(LibraryIndex library) : PageModel
{
    public int Practices => library.Index.Count;

    public int Countries => library.Counts(Facet.Country).Count;

    public int Institutions => library.Counts(Facet.Institution).Count;
}
