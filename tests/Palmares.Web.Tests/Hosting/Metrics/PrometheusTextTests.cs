using Palmares.Web.Hosting.Metrics;

namespace Palmares.Web.Tests.Hosting.Metrics;

public sealed class PrometheusTextTests
{
    [Fact]
    public void A_histogram_counts_upwards_and_ends_in_infinity()
    {
        var series = new Series(new("d_seconds", "Help.", [("http.route", "route")], [0.1, 1]));
        foreach (var value in new[] { 0.1, 0.5, 0.5, 3 }) series.Add(value, [new("other", "x"), new("http.route", "a\"b\\c\n")]);

        new PrometheusText().Series(series).ToString().ShouldBe("""
            # HELP d_seconds Help.
            # TYPE d_seconds histogram
            d_seconds_bucket{route="a\"b\\c\n",le="0.1"} 1
            d_seconds_bucket{route="a\"b\\c\n",le="1"} 3
            d_seconds_bucket{route="a\"b\\c\n",le="+Inf"} 4
            d_seconds_sum{route="a\"b\\c\n"} 4.1
            d_seconds_count{route="a\"b\\c\n"} 4

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Counters_are_one_line_for_each_combination_of_labels()
    {
        var series = new Series(new("n_total", "Help.", [("a", "a"), ("b", "b")]));
        series.Add(1, [new("b", 2), new("a", "x")]);
        series.Add(2, [new("a", "x"), new("b", 2)]);
        series.Add(5, [new("a", "x")]);

        new PrometheusText().Series(series).ToString().ShouldBe("""
            # HELP n_total Help.
            # TYPE n_total counter
            n_total{a="x",b=""} 5
            n_total{a="x",b="2"} 3

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void However_many_labels_there_are_memory_is_bounded()
    {
        var series = new Series(new("n_total", "Help.", [("a", "a")]));
        for (var i = 0; i < 6_000; i++) series.Add(1, [new("a", i)]);

        series.Cells.Count().ShouldBe(5_000);
    }
}
