using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Rules;

/// <summary>
/// How to take part, with a word counter. The counter posts, so that no text gets into an address; nothing is changed or
/// kept, so that the page needs no antiforgery token and is the same for everybody.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(MaxFormBytes)]
[RequestFormLimits(ValueLengthLimit = MaxFormBytes, ValueCountLimit = 16)]
public sealed class RulesModel(CatalogueSource source) : PageModel
{
    private const int MaxFormBytes = 1_000_000;

    public RuleSet Rules { get; } = RuleSet.Reference;

    public int TopicCount { get; } = source.Current.Topics.Count;

    public CountedText Counted { get; private set; } = CountedText.None;

    public IActionResult OnPost([FromForm] string? text, [FromForm] string? limit)
    {
        if (!ModelState.IsValid) return StatusCode(Request.ContentLength > MaxFormBytes ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        Counted = CountedText.Of(text ?? "", isSummary: limit == CountedText.SummaryLimit, Rules);
        return Page();
    }
}
