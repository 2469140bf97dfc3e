using System.Globalization;
using System.Text;
using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Judged;

public class JudgedQueryTests
{
    private static readonly ReferenceLibrary Library = ReferenceLibrary.Instance;

    [Fact]
    public void Ranking_and_zero_hits_hold_their_level()
    {
        var rows = JudgedQuery.All.Select(query => (Query: query, Found: Find(query))).Select(row => (row.Query, row.Found.Length, Ndcg: row.Query.Ndcg(row.Found))).ToList();
        var ndcg = rows.Average(row => row.Ndcg);
        var zeroHits = rows.Count(row => row.Length == 0) / (double)rows.Count;
        Print(rows, ndcg, zeroHits);

        ndcg.ShouldBeGreaterThan(0.91);
        zeroHits.ShouldBe(0);
    }

    [Fact]
    public void Judgements_name_practices_that_exist() =>
        JudgedQuery.All.SelectMany(query => query.Grades.Keys).Except(Library.Documents.Select(document => document.Id!)).ShouldBeEmpty();

    private static string[] Find(JudgedQuery query) =>
        [.. Library.Index.Numbers(new() { Text = query.Query, Language = query.Language }).Select(Library.IdOf)];

    private static void Print(IEnumerable<(JudgedQuery Query, int Found, double Ndcg)> rows, double ndcg, double zeroHits)
    {
        var text = new StringBuilder();
        foreach (var (query, found, own) in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"{own:0.000} {found,3} hits  {query.Language} {query.Query}");
        text.AppendLine(CultureInfo.InvariantCulture, $"nDCG@10 {ndcg:0.000}, zero hits {zeroHits:P1}");
        TestContext.Current.TestOutputHelper!.WriteLine(text.ToString());
        File.WriteAllText(Path.Join(AppContext.BaseDirectory, "judged.txt"), text.ToString());
    }
}
