using Microsoft.Extensions.Configuration.Memory;

namespace Palmares.Web.Hosting;

public static class LogLevels
{
    /// <summary>
    /// The framework tells eight lines of every request and one of every SQL command, which costs more than most of our pages.
    /// Beneath all other settings, so that <c>Logging__LogLevel__Microsoft.AspNetCore=Information</c> brings them back.
    /// </summary>
    public static void AddLogLevels(this IConfigurationBuilder configuration)
        => configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData =
            [
                new("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Warning)),
                new("Logging:LogLevel:Microsoft.EntityFrameworkCore", nameof(LogLevel.Warning)),
            ],
        });
}
