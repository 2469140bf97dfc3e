using Palmares.Search.Analysis;
using Palmares.Search.Facets;
using Palmares.Search.Spelling;

namespace Palmares.Search.Index;

/// <summary>Builds one segment from a batch of documents. Not for reuse.</summary>
internal sealed class SegmentBuilder(Analyzer analyzer)
{
    /// <summary>Positions left free between two texts, so that no phrase spans them.</summary>
    private const int Gap = 16;

    private readonly AnalysedText _analysed = new();
    private readonly List<Title> _titles = [];
    private readonly WordCollector _words = new();
    private readonly ConceptCollector _concepts = new();

    public Segment Build(IReadOnlyList<SearchDocument> documents, FacetDictionary facets)
    {
        for (var document = 0; document < documents.Count; document++) Read(documents[document], document);
        return new(
            DocumentTable.Build(documents),
            FacetRows.Build(documents, facets),
            TitleTable.Build(documents.Count, _titles),
            _words.Build(documents.Count),
            _concepts.Build(documents.Count));
    }

    private void Read(SearchDocument document, int index)
    {
        var position = 0;
        foreach (var text in document.Texts)
        {
            analyzer.Analyze(text.Text, text.Language, _analysed);
            var language = Languages.CodeOf(text.Language);
            var weight = FieldWeight.Of(text.Field, _analysed.WordCount);
            var inHead = text.Field is TextField.Title or TextField.Summary;
            _words.Add(_analysed, text.Text, language, index, position, weight, inHead);
            _concepts.Add(_analysed, index, weight, inHead);
            if (text.Field == TextField.Title) _titles.Add(new(index, language, text.Text, Folding.Of(_analysed)));
            position += _analysed.WordCount + Gap;
        }
    }
}
