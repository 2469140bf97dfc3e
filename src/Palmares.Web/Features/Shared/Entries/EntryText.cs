using Palmares.Domain.Entries;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared.Entries;

/// <summary>
/// The full text of an entry as its author, the signatory, the jury and the library see it, for <c>_EntryText</c>:
/// <c>&lt;partial name="/Features/Shared/Entries/_EntryText.cshtml" model="new EntryText(content, entry.InstitutionId)" /&gt;</c>.
/// </summary>
/// <param name="InstitutionId">The lead institution.</param>
public sealed record EntryText(EntryContent Content, string InstitutionId)
{
    public WordLedger Ledger { get; } = WordLedger.Of(Content);

    /// <summary>Null while none is declared: then the text has none.</summary>
    public string? Language => Content.Language?.Code();

    /// <summary>Whether the contact is shown: to the entry's own people and the secretariat, never to the jury or in the library.</summary>
    public bool WithContact { get; init; }
}
