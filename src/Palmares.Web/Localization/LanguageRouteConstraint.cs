using Palmares.Domain.Shared;

namespace Palmares.Web.Localization;

/// <summary><c>{lang:language}</c>: one of the four codes, exactly, so that no other first segment is taken for a language.</summary>
public sealed class LanguageRouteConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => Languages.Find(values[routeKey] as string) is not null;
}
