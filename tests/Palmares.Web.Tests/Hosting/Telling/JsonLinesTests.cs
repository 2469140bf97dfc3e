using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Palmares.Web.Tests.Hosting.Telling;

public sealed partial class JsonLinesTests
{
    [Fact]
    public void A_line_is_one_object_with_what_was_said_of_which_request()
    {
        using var log = new LinesLog();
        using var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C)
            .SetParentId(ActivityTraceId.CreateFromString("4bf92f3577b34da6a3ce929d0e0e4736"), ActivitySpanId.CreateFromString("00f067aa0ba902b7")).Start();

        Said(log.CreateLogger("Palmares.Test"), "où", 3, new InvalidOperationException("Two\nlines."));

        Time().Replace(log.Lines.Single(), "").ShouldBe(
            """{"level":"warning","source":"Palmares.Test","event":"Said","message":"où is 3","request":"4bf9-2f35-77b3","trace":"4bf92f3577b34da6a3ce929d0e0e4736","values":{"What":"où","Number":3},"exception":"System.InvalidOperationException: Two\nlines."}""");
    }

    [Fact]
    public void Scopes_are_not_written()
    {
        using var log = new LinesLog();
        log.SetScopeProvider(new LoggerExternalScopeProvider());
        var logger = log.CreateLogger("Palmares.Test");
        using (logger.BeginScope("/endorse/secret")) Said(logger, "it", 1, null);

        log.Lines.Single().ShouldNotContain("secret");
    }

    [LoggerMessage(LogLevel.Warning, "{What} is {Number}", EventName = "Said")]
    private static partial void Said(ILogger logger, string what, int number, Exception? exception);

    [GeneratedRegex("\"time\":\"[0-9T:.-]+Z\",")]
    private static partial Regex Time();
}
