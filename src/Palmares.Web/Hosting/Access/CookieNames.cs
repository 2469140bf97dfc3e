namespace Palmares.Web.Hosting.Access;

/// <summary>
/// How cookies are named and guarded. Behind https (<c>PALMARES_URL</c>) they carry the <c>__Host-</c> prefix, which binds
/// them to this host and to secure connections; over plain http, on the loopback interface, a browser would refuse that.
/// </summary>
public sealed class CookieNames(IConfiguration configuration)
{
    private readonly bool _isSecure = configuration["PALMARES_URL"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    public string Of(string purpose) => _isSecure ? $"__Host-palmares-{purpose}" : $"palmares-{purpose}";

    /// <summary>A preference, kept for a year.</summary>
    public void Remember(HttpResponse response, string purpose, string value) => response.Cookies.Append(Of(purpose), value, new()
    {
        Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = _isSecure, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
    });

    public void Apply(CookieBuilder cookie, string purpose)
    {
        cookie.Name = Of(purpose);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = _isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
