using Palmares.Domain.Library;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>A practice's text as read, before the practice has its number.</summary>
internal sealed record TextDraft(string Language, string Title, string? Summary, TextOrigin TitleOrigin, TextOrigin? SummaryOrigin)
{
    public PracticeText Of(int number) => new()
    {
        PracticeNumber = number, Language = Language, Title = Title, Summary = Summary, TitleOrigin = TitleOrigin, SummaryOrigin = SummaryOrigin,
    };
}
