namespace Palmares.Web.Features.Shared.Reference;

/// <summary>Holds the present <see cref="Catalogue"/>. Take <see cref="Current"/> once per request and keep it.</summary>
public sealed class CatalogueSource
{
    private volatile Catalogue _current = Catalogue.Empty;

    public Catalogue Current => _current;

    public void Swap(Catalogue next) => _current = next;
}
