namespace Palmares.Search.Index;

/// <summary>
/// The words of a segment: postings exist only per written form and language; stems and compound parts are relations of the
/// dictionary to those forms, so that a form's occurrences are stored once and a query says how much each relation is worth.
/// </summary>
internal sealed class WordIndex(TermTable words, PostingLists lists, WordForms forms, StemTable stems, Traits traits)
{
    /// <summary>Folded forms with their language.</summary>
    public TermTable Words => words;

    public PostingLists Lists => lists;

    public WordForms Forms => forms;

    public StemTable Stems => stems;

    public Traits Traits => traits;

    public static WordIndex Merge(IReadOnlyList<WordIndex> sources, MergePlan plan)
    {
        var union = TermUnion.Of([.. sources.Select(s => s.Words)], (source, word) => sources[source].Lists.IsKept(word, plan.Targets[source]));
        return new(
            union.Table,
            PostingLists.Merge([.. sources.Select(s => s.Lists)], union, plan),
            WordForms.Merge([.. sources.Select(s => s.Forms)], union),
            StemTable.Merge([.. sources.Select(s => s.Stems)], union),
            Traits.Merge([.. sources.Select(s => s.Traits)], union, plan));
    }

    public void Write(IndexWriter writer)
    {
        words.Write(writer);
        lists.Write(writer);
        forms.Write(writer);
        stems.Write(writer);
        traits.Write(writer);
    }

    public static WordIndex Read(IndexReader reader) => new(
        TermTable.Read(reader), PostingLists.Read(reader), WordForms.Read(reader), StemTable.Read(reader), Traits.Read(reader));
}
