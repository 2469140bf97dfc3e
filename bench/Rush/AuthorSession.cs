using System.Net;
using System.Text.RegularExpressions;
using Palmares.Bench.Load;
using Palmares.Web.Features.Shared;

namespace Palmares.Bench.Rush;

/// <summary>A signed-in author's cookies and form token, got as a browser gets them, and the requests that the form's script sends with them.</summary>
internal sealed partial class AuthorSession
{
    private readonly string _cookies;
    private readonly string _token;

    private AuthorSession(RushAuthor author, string cookies, string token) => (Author, _cookies, _token) = (author, cookies, token);

    public RushAuthor Author { get; }

    public static async Task<AuthorSession> OpenAsync(RushAuthor author, int port)
    {
        var site = new Uri($"http://127.0.0.1:{port}");
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = site };
        using var name = new FormUrlEncodedContent([new("as", author.Name)]);
        using var signedIn = await client.PostAsync("/demo/sign-in", name);
        var form = await client.GetStringAsync(Links.EntryForm(author.Entries[0], "summary"));
        return new(author, cookies.GetCookieHeader(site), Token().Match(form).Groups[1].Value);
    }

    public byte[] Read(string address) => RequestBytes.Get(address, cookies: _cookies);

    /// <summary>What the script sends when the author pauses.</summary>
    public byte[] Save(int entry, string field, string text, int revision) => RequestBytes.Post(
        Links.EntryFields(entry), _cookies, _token, "application/json", $$"""{"field":"{{field}}","text":"{{text}}","revision":{{revision}}}""");

    /// <summary>The review page's form, with the one signatory that the entry needs.</summary>
    public byte[] Submit(int entry, string hash)
    {
        var institution = Author.InstitutionId;
        var form = $"act=submit&formKey={Guid.NewGuid()}&hash={hash}&name-{institution}=M.+Director&function-{institution}=Director+General"
            + $"&address-{institution}=director%40example.org&language-{institution}=en";
        return RequestBytes.Post(Links.Submit(entry), _cookies, _token, "application/x-www-form-urlencoded", form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
