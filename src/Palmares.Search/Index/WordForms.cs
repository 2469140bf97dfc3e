using System.Text;

namespace Palmares.Search.Index;

/// <summary>
/// How a folded word is usually written ("securite": "sécurité"), kept only where the two differ. What has fewest capitals
/// wins: German nouns keep theirs, beginnings of sentences do not.
/// </summary>
internal sealed class WordForms(int[] words, byte[] bytes, int[] starts)
{
    /// <summary>The usual spelling, or null where it is the folded word itself.</summary>
    public string? Of(int word)
    {
        var at = Array.BinarySearch(words, word);
        return at < 0 ? null : Encoding.UTF8.GetString(bytes.AsSpan(starts[at]..starts[at + 1]));
    }

    /// <summary>Whether <paramref name="candidate"/> should replace <paramref name="known"/>.</summary>
    public static bool IsBetter(ReadOnlySpan<char> candidate, ReadOnlySpan<char> known) => Capitals(candidate) < Capitals(known);

    public static bool HasCapitals(string text) => Capitals(text) > 0;

    /// <param name="forms">By word, ascending; null where there is none.</param>
    public static WordForms Build(IEnumerable<string?> forms)
    {
        var (words, bytes, starts) = (new List<int>(), new List<byte>(), new List<int> { 0 });
        var word = 0;
        foreach (var form in forms)
        {
            if (form is not null)
            {
                words.Add(word);
                bytes.AddRange(Encoding.UTF8.GetBytes(form));
                starts.Add(bytes.Count);
            }
            word++;
        }
        return new([.. words], [.. bytes], [.. starts]);
    }

    public static WordForms Merge(IReadOnlyList<WordForms> sources, TermUnion union)
    {
        var forms = new string?[union.Table.Count];
        var known = new bool[union.Table.Count];
        for (var source = 0; source < sources.Count; source++)
        {
            for (var word = 0; word < union.Targets[source].Length; word++)
            {
                if (union.Targets[source][word] is not (var target and >= 0)) continue;
                var form = sources[source].Of(word);
                if (!known[target] || IsBetter(form ?? "", forms[target] ?? "")) forms[target] = form;
                known[target] = true;
            }
        }
        return Build(forms);
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(words);
        writer.Write(bytes);
        writer.Write(starts);
    }

    public static WordForms Read(IndexReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<byte>(), reader.ReadArray<int>());

    private static int Capitals(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text) count += char.IsUpper(c) ? 1 : 0;
        return count;
    }
}
