using Palmares.Testing.Databases;
using Palmares.Web.Tests.Submitting;

namespace Palmares.Web.Tests.Competitions;

public sealed class ClosingCalendarTests
{
    [Fact]
    public async Task The_closing_is_an_instant_in_a_calendar()
    {
        await using var stage = await Stage.SetAsync(TestServer.Sqlite);
        using var visitor = stage.App.CreateClient();

        using var answer = await visitor.GetAsync($"/en/competitions/{Stage.CompetitionId}.ics", Stage.Cancel);

        var lines = (await answer.Content.ReadAsStringAsync(Stage.Cancel)).Split("\r\n");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        lines.Where(line => line.StartsWith("DT", StringComparison.Ordinal)).ShouldBe(["DTSTAMP:20261003T090000Z", "DTSTART:20261202T090000Z", "DTEND:20261202T090000Z"]);
        lines.ShouldContain("DESCRIPTION:Official time: 2 December 2026\\, 10:00 (UTC+1)");
        ((int)(await visitor.GetAsync("/en/competitions/africa-2008.ics", Stage.Cancel)).StatusCode).ShouldBe(404);
    }
}
