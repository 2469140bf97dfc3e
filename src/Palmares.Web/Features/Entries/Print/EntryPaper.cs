using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>An entry's text as it goes on paper.</summary>
/// <param name="Version">The number of the version that holds this text; null where none does yet.</param>
public sealed record EntryPaper(int Number, string InstitutionId, string CompetitionId, EntryContent Content, int? Version)
{
    public string Hash { get; } = Content.Hash();

    /// <summary>Where the style sheets are, with a slash at the end: the site's, or beside the file that is printed.</summary>
    public string StyleSheets { get; init; } = "/css/";

    /// <summary>Whether it stands in a file: with page numbers and a policy of its own, without words about printing.</summary>
    public bool IsFile { get; init; }
}
