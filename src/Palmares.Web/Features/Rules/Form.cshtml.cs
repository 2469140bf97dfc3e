using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Rules;

/// <summary>The whole official form to read, for everybody: what is asked, in which order, within which limits.</summary>
public sealed class FormModel(CatalogueSource source) : PageModel
{
    public RuleSet Rules { get; } = RuleSet.Reference;

    public Catalogue Catalogue { get; } = source.Current;
}
