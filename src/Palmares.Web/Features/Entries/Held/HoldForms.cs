using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Features.Entries.Held;

/// <summary>
/// A page of the form that arrives without a session: without this it would be answered by the way to sign in, and what was
/// typed would be gone. It is held, and the way to sign in leads back to it.
/// </summary>
public sealed class HoldForms(RequestDelegate next)
{
    private const long MostBytes = 2_000_000;

    public async Task InvokeAsync(HttpContext context)
    {
        if (Asked(context) is not var (number, page))
        {
            await next(context);
            return;
        }
        // Not a parameter: it would be made, with a database context, for every request.
        var held = context.RequestServices.GetRequiredService<HeldForms>();
        if (await ReadAsync(context) is not { } form || held.PersonOf(form["holder"], number) is not { } person || await held.HoldAsync(person, form, context.RequestAborted) is not { } id)
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers[HeaderNames.Location] = $"{Links.SignIn}?returnUrl={Uri.EscapeDataString($"{Links.EntryForm(number, page)}?held={id}")}";
    }

    /// <summary>Null for what is too large or cannot be read: nobody's form.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The entry and page of a visitor's form; null for every other request.</summary>
    private static (int Number, string Page)? Asked(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.User.Identity?.IsAuthenticated == true || !context.Request.HasFormContentType) return null;
        return context.Request.Path.Value?.Split('/') is ["", "entries", var number, "form", var page]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && FormPart.Find(page) is not null ? (value, page) : null;
    }
}
