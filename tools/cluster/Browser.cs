using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Cluster;

/// <summary>Somebody of the demonstration with a draft before them.</summary>
internal sealed partial class Browser(Uri site, HttpMessageInvoker client, string token, int entry)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Signs in and finds an entry that takes texts.</summary>
    public static async Task<Browser> SignInAsync(Uri site, CancellationToken cancellation)
    {
        var client = new HttpMessageInvoker(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true, ConnectTimeout = Patience });
        using var signIn = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "/demo/sign-in")) { Content = new FormUrlEncodedContent([new("as", "claire")]) };
        using var answer = await client.SendAsync(signIn, cancellation);
        var page = await answer.Content.ReadAsStringAsync(cancellation);
        var token = Token().Match(page).Groups[1].Value;
        foreach (var number in Entry().Matches(page).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct())
        {
            var browser = new Browser(site, client, token, number);
            if ((await browser.SaveAsync(Writer.Fields[0], "a first text", 0, cancellation)).Status is HttpStatusCode.OK or HttpStatusCode.Conflict) return browser;
        }
        throw new InvalidOperationException($"The demonstration at {site} has no entry that takes texts ({answer.StatusCode}).");
    }

    /// <summary>As the form's own script does it.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> SaveAsync(string field, string text, int revision, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, $"/entries/{entry}/fields"))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { field, text, revision }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Form-Token", token);
        request.Headers.Accept.ParseAdd("application/json");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var answer = await client.SendAsync(request, patience.Token);
        var body = await answer.Content.ReadAsStringAsync(patience.Token);
        return (answer.StatusCode, answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict ? JsonDocument.Parse(body).RootElement : default);
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"/entries/([0-9]+)")]
    private static partial Regex Entry();
}
