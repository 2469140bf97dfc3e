using System.Diagnostics;
using System.Globalization;
using Palmares.Bench.Queries;
using Palmares.Search;

namespace Palmares.Bench.Table;

/// <summary>The index alone, in this process and on one thread: facet counts without words or rows, and searches without a page.</summary>
internal sealed class IndexTable(SearchIndex index)
{
    private const int Runs = 1_000;

    private static readonly SearchRequest Everything = new() { Take = 0 };

    public void Run(IReadOnlyList<Band> bands)
    {
        var values = index.Search(Everything).Facets.Sum(facet => facet.Value.Count);
        Report.Write(["index alone", "ms", "goal"],
        [
            Line($"facets, {values} values, all records", [Everything]),
            Line($"facets, {values} values, {Share(Filtered)} of the records", [Filtered], FacetGoal),
            .. bands.Select(band => Line($"search, words in {band.Name}, 20 rows, all facets", [.. band.Queries.Select(Request)])),
        ]);
    }

    private string FacetGoal => index.Count switch { <= 10_000 => "≤ 0.03", <= 100_000 => "≤ 0.35", _ => "≤ 5" };

    /// <summary>Choices that leave about 10 %: some years.</summary>
    private SearchRequest Filtered
    {
        get
        {
            var chosen = new List<string>();
            var sum = 0;
            foreach (var year in index.Search(Everything).Facets[Facet.Year].OrderBy(year => year.Count))
            {
                if (sum + year.Count > index.Count / 10) break;
                sum += year.Count;
                chosen.Add(year.Value);
            }
            return Everything with { Choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Year] = chosen } };
        }
    }

    private static SearchRequest Request(Query query) => new() { Text = query.Text, Language = Domain.Shared.Languages.Code(query.Language) };

    private string Share(SearchRequest request) => (index.Search(request).Total / (double)index.Count).ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>The median of single searches after as many to warm up.</summary>
    private string[] Line(string name, IReadOnlyList<SearchRequest> requests, string goal = "")
    {
        var times = new double[Runs];
        for (var run = -Runs; run < Runs; run++)
        {
            var request = requests[(run + Runs) % requests.Count];
            var started = Stopwatch.GetTimestamp();
            index.Search(request);
            if (run >= 0) times[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        return [name, times.Median().ToString("0.0000", CultureInfo.InvariantCulture), goal];
    }
}
