using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Palmares.Testing.Approvals;
using Palmares.Testing.Apps;
using Palmares.Web.Tests.Architecture;

namespace Palmares.Web.Tests.Access;

/// <summary>
/// Every route that is not open to all, asked by somebody of every role, in every state of an entry. What is approved here is
/// the whole answer to "who may what"; a new route fails until somebody has read its line.
/// </summary>
public sealed partial class RouteMatrixTests
{
    private static readonly string[] Methods = ["GET", "POST"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_what_is_as_approved()
    {
        await using var app = await StartAsync();
        var cast = await Cast.AssembleAsync(app);
        var tokens = await TokensAsync(cast);
        var text = new StringBuilder();
        foreach (var method in Methods)
        {
            foreach (var route in Guarded(app, method))
            {
                // Some of these end sessions, which must not be the answer to the next.
                if (method == "POST" && route.StartsWith("/account", StringComparison.Ordinal))
                {
                    await cast.SignInAsync(app);
                    tokens = await TokensAsync(cast);
                }
                foreach (var (state, address) in Addresses(route, cast))
                    text.Append(method).Append(' ').Append(route).Append(state).Append('\n').Append(await AnswersAsync(cast, tokens, method, address));
            }
        }

        Approved.Match(text.ToString(), "matrix");
    }

    [Fact]
    public async Task What_is_hidden_looks_like_what_does_not_exist()
    {
        await using var app = await StartAsync();
        var cast = await Cast.AssembleAsync(app);
        var differences = new List<string>();
        foreach (var route in Guarded(app, "GET").Where(route => route.Contains("{number", StringComparison.Ordinal)))
        {
            foreach (var (role, client) in cast.Members)
            {
                var missing = await BodyAsync(client, Fill(route, 999_999));
                foreach (var (state, number) in cast.Entries)
                {
                    var hidden = await BodyAsync(client, Fill(route, number));
                    if (hidden.Status == 404 && hidden != missing) differences.Add($"{route} ({state}) as {role}");
                }
            }
        }
        differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_form_token_nothing_is_done()
    {
        await using var app = await StartAsync();
        var cast = await Cast.AssembleAsync(app);
        var done = new List<string>();
        foreach (var route in Guarded(app, "POST"))
        {
            foreach (var (role, client) in cast.Members.Where(member => member.Role is "author" or "coordinator" or "secretariat"))
            {
                var (_, address) = Addresses(route, cast).First();
                using var answer = await client.PostAsync(address, new FormUrlEncodedContent([]), Cancel);
                if ((int)answer.StatusCode is not (400 or 404)) done.Add($"{route} as {role}: {(int)answer.StatusCode}");
            }
        }
        done.ShouldBeEmpty();
    }

    private static async Task<DemoApp> StartAsync()
    {
        var app = new DemoApp();
        await app.InitializeAsync();
        return app;
    }

    private static IEnumerable<string> Guarded(DemoApp app, string method) => new EndpointTable(app.Services).All
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) ?? endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().OrderBy(route => route.StartsWith("/account", StringComparison.Ordinal)).ThenBy(route => route, StringComparer.Ordinal);

    /// <summary>An entry's routes once for each state, the others once.</summary>
    private static IEnumerable<(string State, string Address)> Addresses(string route, Cast cast) =>
        route.StartsWith("/entries/{number", StringComparison.Ordinal) ? cast.Entries.Select(entry => ($" ({entry.Key})", Fill(route, entry.Value))) : [("", Fill(route, 0))];

    private static string Fill(string route, int number) => Parameter().Replace(route, match => match.Groups[1].Value switch
    {
        "number" => number.ToString(CultureInfo.InvariantCulture),
        "version" => "1",
        "part" => "summary",
        "receipt" => "R-2222-2222",
        "institution" or "institutionId" => Cast.InstitutionId,
        "id" or "person" => "00000000-0000-0000-0000-000000000001",
        "token" => "none",
        "lang" => "en",
        var other => throw new InvalidOperationException($"Say here what stands for {{{other}}} of {route}."),
    });

    private static async Task<string> AnswersAsync(Cast cast, Dictionary<string, string> tokens, string method, string address)
    {
        var answers = new List<(int Status, string Role)>();
        foreach (var (role, client) in cast.Members)
        {
            using var request = new HttpRequestMessage(new(method), address);
            if (method == "POST") request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", tokens[role])]);
            if (address.EndsWith("/fields", StringComparison.Ordinal) || address.EndsWith("/presence", StringComparison.Ordinal))
            {
                request.Content = JsonContent.Create(new { field = "lessons", text = "Less is more.", revision = 0, page = "lessons" });
                request.Headers.Add("X-Form-Token", tokens[role]);
            }
            using var answer = await client.SendAsync(request, Cancel);
            answers.Add(((int)answer.StatusCode, role));
        }
        return string.Concat(answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key)
            .Select(group => $"  {group.Key}  {Together([.. group.Select(answer => answer.Role)], cast)}\n"));
    }

    private static string Together(IReadOnlyList<string> roles, Cast cast)
    {
        if (roles.Count == cast.Members.Count) return "everybody";
        return roles.Count == cast.Members.Count - 1 && !roles.Contains("visitor") ? "everybody signed in" : string.Join("; ", roles);
    }

    /// <summary>Everybody's own form token: the one of the sign-out form in the head of every page.</summary>
    private static async Task<Dictionary<string, string>> TokensAsync(Cast cast)
    {
        var tokens = new Dictionary<string, string>();
        foreach (var (role, client) in cast.Members)
        {
            var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(role == "visitor" ? "/account/sign-in" : "/entries", Cancel));
            tokens[role] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }
        return tokens;
    }

    /// <summary>Without what differs between any two answers: tokens, the request's id, the address itself.</summary>
    private static async Task<(int Status, string Body)> BodyAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, Varying().Replace(body, "").Replace(address, "ADDRESS", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{([A-Za-z]+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*>|<code>[^<]*</code>""")]
    private static partial Regex Varying();
}
