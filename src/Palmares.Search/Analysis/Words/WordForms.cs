using Palmares.Search.Analysis.Compounds;
using Palmares.Search.Analysis.Concepts;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// All that is known of a word of one language. <paramref name="Labels"/>: the labels of the thesaurus that begin with its
/// stem, if there are any. <paramref name="Parts"/> is empty unless it is a German compound.
/// </summary>
internal sealed record WordForms(string Stem, string Surface, bool IsStopWord, LabelNode? Labels, IReadOnlyList<PartForms> Parts);

/// <summary>A part of a compound and the labels that begin with it.</summary>
internal readonly record struct PartForms(CompoundPart Part, LabelNode? Labels);
