using System.Net;
using System.Text;
using System.Text.Json;

namespace Palmares.Torture.Work;

/// <summary>One person's session: cookies, forms and the token that goes with them.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(string url)
    {
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new(), ConnectTimeout = TimeSpan.FromSeconds(5) }) { BaseAddress = new(url), Timeout = TimeSpan.FromSeconds(60) };
    }

    public Task<Reply> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    public Task<Reply> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> form) => SendAsync(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) });

    /// <summary>As the form's own script does.</summary>
    public Task<Reply> PostJsonAsync(string path, string token, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Form-Token", token);
        request.Headers.Accept.ParseAdd("application/json");
        return SendAsync(request);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Status 0 where there was no answer.</summary>
    private async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var _ = request;
        try
        {
            using var answer = await _client.SendAsync(request);
            return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString ?? "", answer.Headers.RetryAfter is not null);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return new(0, exception.Message, "", false);
        }
    }
}

/// <param name="Location">Where a redirect leads.</param>
/// <param name="SaysWhen">Has Retry-After.</param>
internal sealed record Reply(HttpStatusCode Status, string Body, string Location, bool SaysWhen)
{
    public bool IsMissing => Status == 0;

    /// <summary>The value of the first element with this name, as a form of the page would send it.</summary>
    public string Value(string name)
    {
        var at = Body.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        var value = at < 0 ? -1 : Body.IndexOf("value=\"", at, StringComparison.Ordinal);
        if (value < 0) throw new InvalidOperationException($"The page has no {name}: {Status} {Body[..Math.Min(300, Body.Length)]}");
        value += "value=\"".Length;
        return WebUtility.HtmlDecode(Body[value..Body.IndexOf('"', value)]);
    }
}
