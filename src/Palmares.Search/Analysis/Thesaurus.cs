using System.Collections.Frozen;
using System.Text.Json;
using Palmares.Search.Analysis.Concepts;

namespace Palmares.Search.Analysis;

/// <summary>The concepts of the field, each with its labels in the four languages. Immutable.</summary>
public sealed class Thesaurus
{
    public static readonly Thesaurus Empty = new([]);

    private readonly FrozenDictionary<string, Concept> _byId;

    internal Thesaurus(IReadOnlyList<Concept> concepts)
    {
        Concepts = concepts;
        _byId = concepts.ToFrozenDictionary(concept => concept.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    public Concept? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// Reads a UTF-8 JSON array of <c>{"id", "topic": id or null, "broader": [id], "labels": {"en": [preferred, synonym, …], …}}</c>.
    /// </summary>
    /// <exception cref="FormatException">Not such an array; the message names the concept and the field.</exception>
    public static Thesaurus Load(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return new(ThesaurusReader.Read(document.RootElement));
        }
        catch (JsonException error)
        {
            throw new FormatException($"Thesaurus: not valid JSON: {error.Message}", error);
        }
    }
}
