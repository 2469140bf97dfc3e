using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Tests.Library;

public sealed class LibraryQueryTests
{
    private static readonly string[] Indexed = ["employment", "health", "old-age-pensions", "FR", "DE", "MX", "fr-cnaf", "en", "pt-BR"];

    private static readonly FacetVocabulary Vocabulary = new(Catalogue.Empty, (_, value) => Indexed.Contains(value));

    private static LibraryQueryReading Read(string query) => LibraryQueryReader.Read(query, Vocabulary);

    [Theory]
    [InlineData("", "")]
    [InlineData("?q=&topic=&sort=&page=", "")]
    [InlineData("?topic=health&topic=employment", "topic=employment&topic=health")]
    [InlineData("?topic=health&topic=health&TOPIC=Health", "topic=health")]
    [InlineData("?q=a&country=fr&awardYear=2020", "awardYear=2020&country=FR&q=a")]
    [InlineData("?page=1&view=list&sort=newest", "")]
    [InlineData("?page=3&q=rente&sort=relevance", "page=3&q=rente")]
    [InlineData("?q=rente&sort=newest", "q=rente&sort=newest")]
    [InlineData("?sort=relevance", "")]
    [InlineData("?view=map&expand=country&page=02", "expand=country&page=2&view=map")]
    [InlineData("?q=%20%20a%09%0a%00b%20", "q=a+b")]
    [InlineData("?q=a%2Bb%26c%3Dd%22%27", "q=a%2Bb%26c%3Dd%22%27")]
    [InlineData("?q=cr%C3%A8che", "q=cr%C3%A8che")]
    [InlineData("?q=%E2%80%AEevil%E2%80%8F", "q=evil")]
    [InlineData("?q=%F0%9F%8F%86", "q=%F0%9F%8F%86")]
    [InlineData("?page=1000000000", "page=1000000")]
    [InlineData("?page=99999999999999999999999999", "page=1000000")]
    [InlineData("?q=a&q=a&utm_source=newsletter&fbclid=x", "q=a")]
    [InlineData("?language=pt-BR&language=en", "language=en&language=pt-BR")]
    public void Every_way_to_say_a_state_has_one_canonical_address(string asked, string canonical)
    {
        var reading = Read(asked);

        reading.Query.ToString().ShouldBe(canonical);
        reading.Ignored.ShouldBeEmpty();
        Read(canonical).IsCanonical.ShouldBeTrue();
        Read(canonical).Query.ShouldBe(reading.Query);
    }

    [Theory]
    [InlineData("topic=nonsense", "topic", "nonsense")]
    [InlineData("colour=blue", "colour", "blue")]
    [InlineData("page=-1", "page", "-1")]
    [InlineData("page=0", "page", "0")]
    [InlineData("page=٣", "page", "٣")]
    [InlineData("sort=random", "sort", "random")]
    [InlineData("view=globe", "view", "globe")]
    [InlineData("expand=q", "expand", "q")]
    [InlineData("year=0999", "year", "0999")]
    [InlineData("year=20201", "year", "20201")]
    [InlineData("country=%00F%00R", "country", "F R")]
    [InlineData("tier=gold", "tier", "gold")]
    public void What_names_nothing_is_left_out_and_named(string asked, string name, string value)
    {
        var reading = Read("q=a&" + asked);

        reading.Query.ShouldBe(new LibraryQuery { Text = "a" });
        reading.Ignored.ShouldBe([new IgnoredParameter(name, value)]);
        reading.IsOtherSpelling.ShouldBeFalse();
    }

    [Fact]
    public void A_second_search_text_is_named_not_merged()
        => Read("q=a&q=b").Ignored.ShouldBe([new IgnoredParameter("q", "b")]);

    [Fact]
    public void Only_the_first_mistakes_are_named_and_long_ones_shortened()
    {
        var ignored = Read(string.Join('&', Enumerable.Range(0, 2000).Select(i => $"x{i}={new string('y', 500)}"))).Ignored;

        ignored.Select(parameter => parameter.Name).ShouldBe(["x0", "x1", "x2", "x3", "x4"]);
        ignored[0].Value.ShouldBe(new string('y', 60));
    }

    [Fact]
    public void Very_long_words_are_cut_between_characters_and_said_so()
    {
        var reading = Read("q=" + string.Concat(Enumerable.Repeat("a%F0%9F%8F%86", 2500)));

        reading.TextWasCut.ShouldBeTrue();
        reading.Query.Text.ShouldBe(string.Concat(Enumerable.Repeat("a🏆", 66)) + "a");
        reading.IsOtherSpelling.ShouldBeFalse();
    }

    [Theory]
    [InlineData("q=a%20b", true)]
    [InlineData("q=a+b", true)]
    [InlineData("q=%FF%C3%28", true)]
    [InlineData("q=A%2eB", true)]
    [InlineData("topic=health&q=a", false)]
    [InlineData("q=a&q=a", false)]
    [InlineData("page=1", false)]
    [InlineData("q=", false)]
    public void The_percent_encoding_alone_makes_no_other_address(string asked, bool canonical)
    {
        Read(asked).IsCanonical.ShouldBe(canonical);
        Read(asked).IsOtherSpelling.ShouldBe(!canonical);
    }

    [Fact]
    public void Choices_come_and_go_from_the_first_page()
    {
        var query = Read("page=4&q=a&topic=health&view=map").Query;

        query.With(Facet.Topic, "employment").ToString().ShouldBe("q=a&topic=employment&topic=health&view=map");
        query.With(Facet.Topic, "health").ToString().ShouldBe("q=a&topic=health&view=map");
        query.Without(Facet.Topic, "health").ToString().ShouldBe("q=a&view=map");
        query.WithoutChoices().ToString().ShouldBe("view=map");
        query.WithPage(2).ToString().ShouldBe("page=2&q=a&topic=health&view=map");
        query.WithSort(SortOrder.Title).ToString().ShouldBe("q=a&sort=title&topic=health&view=map");
    }

    [Theory]
    [InlineData("")]
    [InlineData("awardYear=2020")]
    [InlineData("topic=health")]
    [InlineData("topic=employment&topic=health")]
    [InlineData("awardYear=2020&page=7&q=a+b&topic=health&view=charts")]
    [InlineData("page=7&topic=health&topic=old-age-pensions&view=charts")]
    public void A_facets_links_are_what_choosing_and_taking_away_give(string asked)
    {
        var query = Read(asked).Query;
        foreach (var facet in new[] { Facet.Topic, Facet.AwardYear, Facet.Translated })
        {
            var links = new FacetLinks(Language.Fr, query, facet);
            foreach (var value in new[] { "employment", "health", "2020", "pt-BR" })
            {
                var next = query.Chosen(facet).Contains(value) ? query.Without(facet, value) : query.With(facet, value);
                links.Toggle(value).ShouldBe(Href(next));
            }
            links.WithoutAny.ShouldBe(Href(query.Chosen(facet).Aggregate(query.WithPage(1), (state, value) => state.Without(facet, value))));
        }

        static string Href(LibraryQuery state) => $"/fr/library{(state.ToString() is { Length: > 0 } text ? "?" + text : "")}";
    }
}
