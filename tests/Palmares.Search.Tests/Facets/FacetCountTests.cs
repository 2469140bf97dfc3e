using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Facets;

public class FacetCountTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void Choosing_a_value_gives_exactly_its_count(int seed)
    {
        var library = new RandomLibrary(seed);
        var index = TestIndex.Of(library.Documents(1 + library.Next(200)));
        var request = new SearchRequest { Choices = library.Choices() };

        foreach (var (facet, counts) in index.Search(request).Facets)
        {
            foreach (var count in counts)
            {
                var choices = new Dictionary<Facet, IReadOnlyList<string>>(request.Choices) { [facet] = [count.Value] };
                index.Search(request with { Choices = choices }).Total.ShouldBe(count.Count, $"{facet} {count.Value}");
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Counts_are_those_of_counting_by_hand(int seed)
    {
        var library = new RandomLibrary(seed);
        var documents = library.Documents(150);
        var choices = library.Choices();
        var index = TestIndex.Of(documents);

        var result = index.Search(new() { Choices = choices });

        var hits = documents.Where(document => choices.All(choice => Has(document, choice.Key, choice.Value))).ToList();
        result.Total.ShouldBe(hits.Count);
        foreach (var facet in Enum.GetValues<Facet>())
        {
            var under = documents.Where(document => choices.All(choice => choice.Key == facet || Has(document, choice.Key, choice.Value))).ToList();
            var chosen = choices.GetValueOrDefault(facet, []);
            var values = documents.SelectMany(document => document.Values.GetValueOrDefault(facet, [])).Concat(chosen).Distinct();
            var expected = values
                .Select(value => new FacetCount(
                    value, under.Count(document => Has(document, facet, [value])), hits.Count(document => Has(document, facet, [value])), chosen.Contains(value)))
                .Where(count => count.Count > 0 || count.Chosen);
            result.Facets[facet].OrderBy(count => count.Value, StringComparer.Ordinal).ShouldBe(expected.OrderBy(count => count.Value, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Adding_a_value_to_a_choice_gives_the_total_and_what_only_it_adds()
    {
        var library = new RandomLibrary(7);
        var index = TestIndex.Of(library.Documents(100));
        var choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Topic] = ["Topic-1"], [Facet.Region] = ["Region-2"] };
        var result = index.Search(new() { Choices = choices });

        foreach (var count in result.Facets[Facet.Topic].Where(count => !count.Chosen))
        {
            choices[Facet.Topic] = ["Topic-1", count.Value];
            index.Search(new() { Choices = choices }).Total.ShouldBe(result.Total + count.Count - count.Hits);
        }
    }

    [Fact]
    public void A_chosen_value_that_nothing_has_is_listed_with_zero()
    {
        var index = TestIndex.Of(new RandomLibrary(1).Documents(10));

        var result = index.Search(new() { Choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Tier] = ["platinum"] } });

        result.Total.ShouldBe(0);
        result.Facets[Facet.Tier].ShouldContain(new FacetCount("platinum", 0, 0, true));
    }

    [Fact]
    public void Values_of_a_document_are_those_it_was_given()
    {
        var documents = new RandomLibrary(3).Documents(30);
        var index = TestIndex.Of(documents);

        foreach (var document in documents)
        {
            foreach (var facet in Enum.GetValues<Facet>())
            {
                index.ValuesOf(document.Number, facet)
                    .ShouldBe(document.Values.GetValueOrDefault(facet, []).Distinct().Order(StringComparer.Ordinal));
            }
        }
        index.ValuesOf(31, Facet.Topic).ShouldBeEmpty();
    }

    private static bool Has(SearchDocument document, Facet facet, IReadOnlyList<string> values) =>
        document.Values.TryGetValue(facet, out var own) && own.Intersect(values).Any();
}
