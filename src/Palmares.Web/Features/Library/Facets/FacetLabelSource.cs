using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Library.Facets;

/// <summary>Keeps the <see cref="FacetLabels"/> of each language until the catalogue changes.</summary>
public sealed class FacetLabelSource(CatalogueSource source)
{
    private readonly FacetLabels?[] _labels = new FacetLabels?[Languages.All.Count];

    public FacetLabels For(Language language)
    {
        var catalogue = source.Current;
        var labels = Volatile.Read(ref _labels[(int)language]);
        if (labels?.Catalogue == catalogue) return labels;

        labels = new FacetLabels(catalogue, language);
        Volatile.Write(ref _labels[(int)language], labels);
        return labels;
    }
}
