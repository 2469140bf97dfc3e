using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Hosting.Telling;

namespace Palmares.Web.Hosting;

/// <summary>The security headers of every answer, and the id by which it is found in the logs, errors and files included, in every environment.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Written as the answer starts: what handles an exception clears the headers that were there before.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isSandboxed = context.GetEndpoint()?.Metadata.GetMetadata<SandboxedFile>() is not null;
        headers.ContentSecurityPolicy = isSandboxed ? SandboxedFile.ContentSecurityPolicy : ContentSecurityPolicy;
        headers[RequestId.Header] = RequestId.Of(context);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // A page whose address is a secret asks for less.
        if (headers["Referrer-Policy"].Count == 0) headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return Task.CompletedTask;
    }
}
