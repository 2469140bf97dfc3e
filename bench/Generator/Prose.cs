using System.Text;

namespace Palmares.Bench.Generator;

/// <summary>Titles and summaries in one language: words by frequency, sentences of 8 to 22 words.</summary>
internal sealed class Prose(Vocabulary vocabulary, Random random)
{
    public string Title() => Sentence(random.Next(4, 11)).ToString();

    /// <summary>60 to 180 words.</summary>
    public string Summary() => Text(random.Next(60, 181));

    /// <summary>So many words.</summary>
    public string Text(int count)
    {
        var text = new StringBuilder();
        for (var left = count; left > 0;)
        {
            var words = Math.Min(left, random.Next(8, 23));
            if (text.Length > 0) text.Append(' ');
            text.Append(Sentence(words)).Append('.');
            left -= words;
        }
        return text.ToString();
    }

    private StringBuilder Sentence(int words)
    {
        var sentence = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            if (i > 0) sentence.Append(i % 7 == 6 ? ", " : " ");
            sentence.Append(vocabulary.Draw(random));
        }
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence;
    }
}
