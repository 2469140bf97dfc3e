using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Index;

public class UpdateTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory, MemberData(nameof(Seeds))]
    public void After_any_updates_every_answer_is_that_of_an_index_built_anew(int seed)
    {
        var library = new RandomLibrary(seed);
        var documents = library.Documents(60).ToDictionary(document => document.Number);
        var index = TestIndex.Of(documents.Values, watermark: 1);
        for (var step = 2; step < 40; step++)
        {
            var upserts = Enumerable.Range(0, library.Next(4)).Select(_ => library.Document(1 + library.Next(90))).DistinctBy(d => d.Number).ToList();
            var deleted = Enumerable.Range(0, library.Next(3)).Select(_ => 1 + library.Next(90)).Except(upserts.Select(d => d.Number)).ToList();
            index.Apply(upserts, deleted, step);
            foreach (var document in upserts) documents[document.Number] = document;
            foreach (var number in deleted) documents.Remove(number);
        }
        var anew = TestIndex.Of(documents.Values.OrderBy(document => document.Number));

        index.Watermark.ShouldBe(39);
        index.Count.ShouldBe(documents.Count);
        for (var i = 0; i < 30; i++) Answers.ShouldBeTheSame(index, anew, Answers.RandomRequest(library));
    }

    [Fact]
    public void The_later_of_two_documents_with_one_number_stands()
    {
        var (first, second) = (TestIndex.Titled(1, "first"), TestIndex.Titled(1, "second"));
        var index = TestIndex.Of([first, second]);

        index.Count.ShouldBe(1);

        index.Apply([second, first], [], 5);
        index.Count.ShouldBe(1);
        index.Watermark.ShouldBe(5);
    }

    [Fact]
    public void A_number_both_upserted_and_deleted_is_there()
    {
        var index = new SearchIndex(RandomLibrary.Analyzer);
        index.Apply([TestIndex.Titled(1, "one")], [1, 2], 1);

        index.Numbers(new()).ShouldBe([1]);
    }

    [Fact]
    public void Everything_deleted_leaves_an_empty_index()
    {
        var index = TestIndex.Of(new RandomLibrary(1).Documents(20));
        index.Apply([], [.. Enumerable.Range(1, 20)], 2);

        index.Count.ShouldBe(0);
        index.Search(new()).Hits.ShouldBeEmpty();
        index.Search(new()).Facets.Values.ShouldAllBe(counts => counts.Count == 0);
    }

    [Fact]
    public void Progress_tells_how_many_were_read()
    {
        var told = new List<int>();
        TestIndex.Of(new RandomLibrary(1).Documents(20), progress: told.Add);

        told[^1].ShouldBe(20);
    }
}
