using Palmares.Domain.Shared;

namespace Palmares.Web.Localization;

/// <summary>
/// Sets the language of the request's <see cref="Localizer"/> from the first segment of the address.
/// The thread's culture stays invariant: numbers in forms are read the same in every language (a posted <c>7.5</c> would
/// become 75 under de), and formatting names its language.
/// </summary>
public sealed class RequestLanguage(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Localizer localizer)
    {
        localizer.Language = Languages.Find(context.GetRouteValue("lang") as string) ?? Language.En;
        return next(context);
    }
}
