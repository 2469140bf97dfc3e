using Microsoft.AspNetCore.Antiforgery;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>Asks a script's request for the form's token in its header: the framework itself asks only forms.</summary>
public sealed class FormTokenFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.StatusCode(StatusCodes.Status400BadRequest);
}
