using Palmares.Domain.Shared;

namespace Palmares.Domain.Library;

/// <summary>One topic of the competitions and the library; a tree with aliases.</summary>
public sealed class Topic
{
    public required string Id { get; init; }

    public string? ParentId { get; set; }

    /// <summary>Place in the official list, from 1.</summary>
    public required int Order { get; set; }

    public required LocalizedText Names { get; set; }

    /// <summary>Languages in which the name is the association's own term, not a careful translation.</summary>
    public required IReadOnlyList<string> OfficialIn { get; set; }

    /// <summary>Other labels under which the topic is known (older or database labels), any language.</summary>
    public IReadOnlyList<string> Aliases { get; set; } = [];
}
