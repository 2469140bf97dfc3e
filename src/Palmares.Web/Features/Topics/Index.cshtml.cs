using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Library;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Topics;

/// <summary>All topics in the order of the reader's language, narrower ones below theirs.</summary>
public sealed class TopicListModel(CatalogueSource source, LibraryIndex library, Localizer localizer) : PageModel
{
    private readonly IReadOnlyDictionary<string, int> _practices = library.Counts(Facet.Topic);

    private readonly Catalogue _catalogue = source.Current;

    public int PracticesOf(Topic topic) => _practices.GetValueOrDefault(topic.Id);

    /// <param name="parent">Null: the topics at the top.</param>
    public IEnumerable<Topic> Under(Topic? parent) => _catalogue.Topics
        .Where(topic => topic.ParentId == parent?.Id)
        .OrderBy(topic => topic.Names.For(localizer.Language).Text, localizer.Collator);
}
