using Microsoft.AspNetCore.Http;
using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Tests.Localization;

public sealed class AlternatesTests
{
    [Theory]
    [InlineData("/en", "", "/de")]
    [InlineData("/en/library", "?q=a%26b&page=2", "/de/library?q=a%26b&page=2")]
    [InlineData("/en/library/12/crèche", "", "/de/library/12/cr%C3%A8che")]
    [InlineData("/en/library", "?", "/de/library")]
    [InlineData("/receipts/12", "?a=1", "/receipts/12?lang=de")]
    [InlineData("/", "", "/de")]
    [InlineData("", "", "/de")]
    public void The_switch_stays_on_the_page(string path, string query, string german) => Start(path, query)[Language.De].ShouldBe(german);

    [Fact]
    public void A_page_may_know_better()
    {
        var alternates = Start("/en/library/12/a", "?q=x");
        alternates.Query = "";
        alternates.SetPath(Language.Fr, "/fr/library/12/b");

        Languages.All.Select(language => alternates[language]).ShouldBe(["/en/library/12/a", "/fr/library/12/b", "/de/library/12/a", "/es/library/12/a"]);
    }

    private static Alternates Start(string path, string query)
    {
        var alternates = new Alternates();
        alternates.Start(path, new QueryString(query));
        return alternates;
    }
}
