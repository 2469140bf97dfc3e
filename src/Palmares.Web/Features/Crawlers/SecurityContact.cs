using System.Globalization;

namespace Palmares.Web.Features.Crawlers;

internal static class SecurityContact
{
    /// <summary>RFC 9116. It expires 180 days from today, so that a forgotten installation does not promise an answer for ever.</summary>
    public static string Text(string baseUrl, string contact, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"""
        Contact: {contact}
        Expires: {now.UtcDateTime.Date.AddDays(180):yyyy-MM-dd}T00:00:00Z
        Preferred-Languages: en, fr, de, es
        Canonical: {baseUrl}/.well-known/security.txt

        """).ReplaceLineEndings("\n");
}
