using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Library;
using Palmares.Search;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Topics;

/// <summary>A topic, where it stands among the others, and its practices.</summary>
public sealed class TopicModel(CatalogueSource source, PracticeShelves shelves) : PageModel
{
    public Catalogue Catalogue { get; } = source.Current;

    public Topic Topic { get; private set; } = null!;

    public IEnumerable<Topic> Narrower => Catalogue.Topics.Where(topic => topic.ParentId == Topic.Id);

    public PracticeShelf Practices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (Catalogue.Topic(id) is not { } found) return NotFound();
        Topic = found;
        Practices = await shelves.OfAsync(Facet.Topic, found.Id, HttpContext.RequestAborted);
        return Page();
    }
}
