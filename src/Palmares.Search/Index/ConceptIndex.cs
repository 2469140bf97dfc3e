namespace Palmares.Search.Index;

/// <summary>Which documents name which concepts of the thesaurus. Keys are the concepts' ids.</summary>
internal sealed class ConceptIndex(TermTable concepts, PostingLists lists, Traits traits)
{
    public TermTable Concepts => concepts;

    public PostingLists Lists => lists;

    public Traits Traits => traits;

    public static ConceptIndex Merge(IReadOnlyList<ConceptIndex> sources, MergePlan plan)
    {
        var union = TermUnion.Of([.. sources.Select(s => s.Concepts)], (source, concept) => sources[source].Lists.IsKept(concept, plan.Targets[source]));
        return new(
            union.Table,
            PostingLists.Merge([.. sources.Select(s => s.Lists)], union, plan),
            Traits.Merge([.. sources.Select(s => s.Traits)], union, plan));
    }

    public void Write(IndexWriter writer)
    {
        concepts.Write(writer);
        lists.Write(writer);
        traits.Write(writer);
    }

    public static ConceptIndex Read(IndexReader reader) => new(TermTable.Read(reader), PostingLists.Read(reader), Traits.Read(reader));
}
