namespace Palmares.Web.Hosting;

/// <summary>
/// The base of every absolute link: <c>PALMARES_URL</c>. Only in development it is taken from the request, since a Host
/// header is whatever its sender likes.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string? _configured = Validated(configuration["PALMARES_URL"]);

    /// <summary>Without a trailing slash, for example <c>https://practices.example.org</c>.</summary>
    /// <exception cref="InvalidOperationException">No address is configured outside development.</exception>
    public string BaseUrl(HttpRequest request)
        => _configured
           ?? (environment.IsDevelopment() ? $"{request.Scheme}://{request.Host}" : throw new InvalidOperationException(MissingMessage));

    /// <summary>As <see cref="BaseUrl"/>, for mails, which are written without a request: in development the first address that is served.</summary>
    /// <exception cref="InvalidOperationException">No address is configured outside development.</exception>
    public string ForMail()
        => _configured
           ?? (environment.IsDevelopment() ? (configuration["URLS"] ?? "http://127.0.0.1:5080").Split(';')[0].TrimEnd('/') : throw new InvalidOperationException(MissingMessage));

    /// <summary>The same page differs by the host it was asked under.</summary>
    public bool DependsOnHost => _configured is null;

    /// <summary>Null when all is well, else what the operator has to do.</summary>
    public string? Problem => _configured is null && !environment.IsDevelopment() ? MissingMessage : null;

    private const string MissingMessage = "PALMARES_URL is not set: the public base address, for example https://practices.example.org";

    private static string? Validated(string? url)
    {
        if (string.IsNullOrWhiteSpace(url)) return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0)
            return url.TrimEnd('/');
        throw new InvalidOperationException($"PALMARES_URL is not an http or https address without a query: {url}");
    }
}
