using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Tests.Hosting;

public sealed class AskedBeforeTests
{
    private const string Page = "\"00000000000000010123abcd\"";

    [Fact]
    public void A_page_is_new_the_first_time_alone()
    {
        var asked = new AskedBefore();

        bool[] answers = [asked.Ask(Page), asked.Ask(Page), asked.Ask(Page)];

        answers.ShouldBe([false, true, true]);
    }

    [Fact]
    public void Another_page_in_its_place_makes_it_new_again()
    {
        const string samePlace = "\"10000000000000010123abcd\"";
        var asked = new AskedBefore();
        asked.Ask(Page);

        asked.Ask(samePlace).ShouldBeFalse();
        asked.Ask(Page).ShouldBeFalse();
    }
}
