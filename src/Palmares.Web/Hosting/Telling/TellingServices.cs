using Microsoft.Extensions.Logging.Console;

namespace Palmares.Web.Hosting.Telling;

public static class TellingServices
{
    /// <summary>Logs as JSON wherever nobody develops, and traces where somebody collects them.</summary>
    public static void AddTelling(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Services.Configure<ConsoleLoggerOptions>(options => options.FormatterName = JsonLines.FormatterName);
            builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        }
        builder.Services.AddHostedService<Traces>();
    }
}
