using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Index;

public class ConcurrencyTests
{
    [Fact]
    public async Task Readers_see_the_old_documents_or_the_new_ones_and_never_a_mixture()
    {
        // Every update swaps one word for the other in all documents at once: nobody may ever see both, or neither.
        const int Documents = 40;
        var index = TestIndex.Of(All("alpha", Documents));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                var result = index.Search(new() { Text = "common" });
                var alpha = result.Facets[Facet.Tier].Where(count => count.Value == "alpha").Sum(count => count.Count);
                var beta = result.Facets[Facet.Tier].Where(count => count.Value == "beta").Sum(count => count.Count);
                (result.Total, alpha + beta, Math.Min(alpha, beta)).ShouldBe((Documents, Documents, 0));
                seen++;
            }
        })).ToList();

        for (var step = 1; step <= 60; step++) index.Apply([.. All(step % 2 == 0 ? "alpha" : "beta", Documents)], [], step);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        index.Numbers(new() { Text = "alpha" }).Length.ShouldBe(Documents);
    }

    private static IEnumerable<SearchDocument> All(string word, int count) => Enumerable.Range(1, count).Select(number =>
        TestIndex.Titled(number, $"common {word}") with { Values = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Tier] = [word] } });
}
