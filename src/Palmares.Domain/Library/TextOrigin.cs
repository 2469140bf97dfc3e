namespace Palmares.Domain.Library;

/// <summary>Where a text in a language comes from; shown to the reader beside it.</summary>
public enum TextOrigin
{
    Original,
    Human,
    Machine,
    MachineReviewed,
}

/// <summary>How sure the English title is.</summary>
public enum TitleStatus
{
    /// <summary>As published in English.</summary>
    Official,

    /// <summary>Published in another language, English by hand.</summary>
    Translated,

    /// <summary>The original was not visible: written for the library.</summary>
    Descriptive,
}

/// <summary>What the summary was written from.</summary>
public enum SummaryBasis
{
    RecordOpening,
    NewsOrPressReport,
    TitleAndAwardReport,
}
