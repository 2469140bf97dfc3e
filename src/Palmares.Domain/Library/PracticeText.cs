namespace Palmares.Domain.Library;

/// <summary>A practice's title and summary in one language. Some languages have a title only.</summary>
public sealed class PracticeText
{
    public int PracticeNumber { get; init; }

    /// <summary>BCP 47 tag; not only the four working languages (titles were published in Korean, Czech, …).</summary>
    public required string Language { get; init; }

    public required string Title { get; set; }

    public string? Summary { get; set; }

    /// <summary>How the title came to be in this language.</summary>
    public required TextOrigin TitleOrigin { get; set; }

    /// <summary>How the summary came to be in this language; null without a summary.</summary>
    public TextOrigin? SummaryOrigin { get; set; }
}
