using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Palmares.Web.Hosting.Access;

/// <summary>
/// Where no page of ours was found, or another method or kind of body is needed, there is nothing to guard: the reader gets
/// that answer, not the way to sign in.
/// </summary>
public sealed class OpenWhereNothingIs : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        => context.GetEndpoint() is RouteEndpoint ? _usual.HandleAsync(next, context, policy, authorizeResult) : next(context);
}
