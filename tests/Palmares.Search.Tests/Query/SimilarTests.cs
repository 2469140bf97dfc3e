using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Query;

public class SimilarTests
{
    private static readonly ReferenceLibrary Library = ReferenceLibrary.Instance;

    [Theory]
    [InlineData("domestic-workers-pilot-imss", "domestic-workers-unemployment-insurance-argentina")]
    [InlineData("market-investment-old-age-fund-china", "investment-policy-framework-seychelles")]
    [InlineData("sharing-economy-coverage-uruguay", "platform-delivery-riders-protection-chile")]
    [InlineData("customized-integrated-services-korea", "customized-integrated-service-comwel-2012")]
    [InlineData("risk-mapping-cameroon", "enterprise-wide-risk-management-uganda")]
    public void The_practice_on_the_same_matter_is_among_the_first_three(string id, string expected) =>
        Library.Index.Similar(NumberOf(id), 3).Select(hit => Library.IdOf(hit.Number)).ShouldContain(expected);

    [Fact]
    public void No_practice_is_like_itself_and_the_best_come_first()
    {
        foreach (var document in Library.Documents)
        {
            var similar = Library.Index.Similar(document.Number, 5);
            similar.Count.ShouldBe(5);
            similar.ShouldNotContain(hit => hit.Number == document.Number);
            similar.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
        }
    }

    [Fact]
    public void Nothing_is_like_what_is_not_there()
    {
        Library.Index.Similar(9_999, 5).ShouldBeEmpty();
        Library.Index.Similar(1, 0).ShouldBeEmpty();
        TestIndex.Of([TestIndex.Titled(1, "alone")]).Similar(1, 5).ShouldBeEmpty();
    }

    [Fact]
    public void A_deleted_record_is_like_nothing()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "alpha beta"), TestIndex.Titled(2, "alpha beta"), TestIndex.Titled(3, "alpha beta")]);
        index.Apply([], [2], 1);

        index.Similar(1, 5).Select(hit => hit.Number).ShouldBe([3]);
        index.Similar(2, 5).ShouldBeEmpty();
    }

    private static int NumberOf(string id) => Library.Documents.Single(document => document.Id == id).Number;
}
