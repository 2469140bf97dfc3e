using System.Text;

namespace Palmares.Search.Index;

/// <summary>One title: as written, and folded to its words with a space between.</summary>
internal readonly record struct Title(int Document, byte Language, string Text, string Folded);

/// <summary>
/// The titles of a segment's documents: as written, to be sorted and offered, and by their folded words, to be found
/// exactly or by their beginning.
/// </summary>
internal sealed class TitleTable
{
    private readonly int[] _firstOf;
    private readonly int[] _documents;
    private readonly byte[] _languages;
    private readonly byte[] _text;
    private readonly int[] _textStarts;
    private readonly byte[] _folded;
    private readonly int[] _foldedStarts;
    private readonly int[] _byFolded;

    private TitleTable(int documents, int[] documentOf, byte[] languages, byte[] text, int[] textStarts, byte[] folded, int[] foldedStarts)
    {
        _documents = documentOf;
        _languages = languages;
        (_text, _textStarts) = (text, textStarts);
        (_folded, _foldedStarts) = (folded, foldedStarts);
        _firstOf = new int[documents + 1];
        foreach (var document in documentOf) _firstOf[document + 1]++;
        for (var document = 0; document < documents; document++) _firstOf[document + 1] += _firstOf[document];
        _byFolded = [.. Enumerable.Range(0, documentOf.Length)];
        Array.Sort(_byFolded, (a, b) => FoldedOf(a).SequenceCompareTo(FoldedOf(b)) is var order and not 0 ? order : a - b);
    }

    /// <summary>The title of a document for a reader of a language: in that language, else its first, else nothing.</summary>
    public string TitleOf(int document, byte language)
    {
        var (first, end) = (_firstOf[document], _firstOf[document + 1]);
        for (var title = first; title < end; title++)
        {
            if (_languages[title] == language) return TextOf(title);
        }
        return first < end ? TextOf(first) : "";
    }

    /// <summary>The titles whose folded words are, or begin with, <paramref name="folded"/> (UTF-8).</summary>
    public IEnumerable<(int Document, byte Language, string Text)> Find(byte[] folded, bool asPrefix)
    {
        for (var i = LowerBound(folded); i < _byFolded.Length; i++)
        {
            var title = _byFolded[i];
            if (!FoldedOf(title).StartsWith(folded)) yield break;
            if (!asPrefix && FoldedOf(title).Length > folded.Length) yield break;
            yield return (_documents[title], _languages[title], TextOf(title));
        }
    }

    /// <param name="documents">How many documents the segment has.</param>
    /// <param name="titles">By document, ascending.</param>
    public static TitleTable Build(int documents, IReadOnlyList<Title> titles)
    {
        var (text, textStarts) = Join(titles, title => title.Text);
        var (folded, foldedStarts) = Join(titles, title => title.Folded);
        return new(documents, [.. titles.Select(t => t.Document)], [.. titles.Select(t => t.Language)], text, textStarts, folded, foldedStarts);
    }

    public static TitleTable Merge(IReadOnlyList<TitleTable> sources, MergePlan plan)
    {
        var titles = new List<Title>();
        foreach (var (source, old, target) in plan.Kept())
        {
            var table = sources[source];
            for (var title = table._firstOf[old]; title < table._firstOf[old + 1]; title++)
                titles.Add(new(target, table._languages[title], table.TextOf(title), Encoding.UTF8.GetString(table.FoldedOf(title))));
        }
        return Build(plan.Count, titles);
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(_firstOf.Length - 1);
        writer.Write(_documents);
        writer.Write(_languages);
        writer.Write(_text);
        writer.Write(_textStarts);
        writer.Write(_folded);
        writer.Write(_foldedStarts);
    }

    public static TitleTable Read(IndexReader reader) => new(
        reader.Read<int>(), reader.ReadArray<int>(), reader.ReadArray<byte>(),
        reader.ReadArray<byte>(), reader.ReadArray<int>(), reader.ReadArray<byte>(), reader.ReadArray<int>());

    private string TextOf(int title) => Encoding.UTF8.GetString(_text.AsSpan(_textStarts[title].._textStarts[title + 1]));

    private ReadOnlySpan<byte> FoldedOf(int title) => _folded.AsSpan(_foldedStarts[title].._foldedStarts[title + 1]);

    private int LowerBound(ReadOnlySpan<byte> folded)
    {
        var (low, high) = (0, _byFolded.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (FoldedOf(_byFolded[middle]).SequenceCompareTo(folded) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static (byte[] Bytes, int[] Starts) Join(IReadOnlyList<Title> titles, Func<Title, string> part)
    {
        var bytes = new List<byte>();
        var starts = new int[titles.Count + 1];
        for (var title = 0; title < titles.Count; title++)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(part(titles[title])));
            starts[title + 1] = bytes.Count;
        }
        return ([.. bytes], starts);
    }
}
