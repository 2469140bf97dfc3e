using Palmares.Domain.Shared;
using Palmares.Web.Hosting.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting.Plain;

/// <summary>The reader's language where nobody has been asked who they are: of the address, the choice they made, their browser.</summary>
public static class PlainLanguage
{
    public static Language Of(HttpContext context)
    {
        var first = context.Request.Path.Value?.Split('/', 3) is [_, var segment, ..] ? segment : null;
        var cookies = context.RequestServices.GetRequiredService<CookieNames>();
        return Languages.Find(first) ?? Languages.Find(context.Request.Query[Alternates.Switch]) ?? Languages.Find(context.Request.Cookies[cookies.Of(RequestLanguage.Cookie)])
            ?? AcceptLanguage.Best(context.Request.Headers.AcceptLanguage);
    }
}
