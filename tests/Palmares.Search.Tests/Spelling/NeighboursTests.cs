using System.Text;
using Palmares.Search.Index;
using Palmares.Search.Spelling;

namespace Palmares.Search.Tests.Spelling;

public class NeighboursTests
{
    [Theory]
    [InlineData(1), InlineData(2)]
    public void The_walk_finds_exactly_what_comparing_with_every_word_finds(int most)
    {
        var random = new Random(most);
        var words = Enumerable.Range(0, 3_000).Select(_ => Word(random)).Distinct().ToList();
        var keys = words.Select(word => TermTable.Key(word, 1)).ToList();
        keys.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        var table = TermTable.Build(keys);

        for (var i = 0; i < 300; i++)
        {
            var typed = Word(random);
            Neighbours.Find(table, Encoding.UTF8.GetBytes(typed), most).Select(found => (table.TextOf(found.Id), found.Distance)).Order()
                .ShouldBe(words.Select(word => (word, Distance(typed, word))).Where(found => found.Item2 <= most).Order(), typed);
        }
    }

    [Theory]
    [InlineData("abcd", 0), InlineData("abcde", 1), InlineData("abcdefgh", 1), InlineData("abcdefghi", 2)]
    public void Longer_words_may_be_further_away(string word, int most) => Neighbours.MostFor(word.Length).ShouldBe(most);

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)('a' + random.Next(4)))]);

    /// <summary>The textbook matrix, adjacent transpositions counting one.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
