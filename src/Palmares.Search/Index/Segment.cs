using Palmares.Search.Facets;

namespace Palmares.Search.Index;

/// <summary>A part of the index, never changed once built: documents from 0 to <see cref="Count"/> with all that is known of them.</summary>
internal sealed record Segment(DocumentTable Documents, FacetRows Facets, TitleTable Titles, WordIndex Words, ConceptIndex Concepts)
{
    public int Count => Documents.Count;

    /// <summary>The size of its largest array.</summary>
    public long Bytes => Words.Lists.Bytes;

    /// <summary>One segment of what is not deleted in several, in their order.</summary>
    public static Segment Merge(IReadOnlyList<SegmentView> views)
    {
        var plan = new MergePlan(views);
        var segments = views.Select(view => view.Segment).ToList();
        return new(
            DocumentTable.Merge([.. segments.Select(s => s.Documents)], plan),
            FacetRows.Merge([.. segments.Select(s => s.Facets)], plan),
            TitleTable.Merge([.. segments.Select(s => s.Titles)], plan),
            WordIndex.Merge([.. segments.Select(s => s.Words)], plan),
            ConceptIndex.Merge([.. segments.Select(s => s.Concepts)], plan));
    }

    public void Write(IndexWriter writer)
    {
        Documents.Write(writer);
        Facets.Write(writer);
        Titles.Write(writer);
        Words.Write(writer);
        Concepts.Write(writer);
    }

    public static Segment Read(IndexReader reader) => new(
        DocumentTable.Read(reader), FacetRows.Read(reader), TitleTable.Read(reader), WordIndex.Read(reader), ConceptIndex.Read(reader));
}
