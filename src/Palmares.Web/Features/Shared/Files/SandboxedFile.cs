namespace Palmares.Web.Features.Shared.Files;

/// <summary>
/// Marks an endpoint that hands out what people have sent. Its answers carry a policy under which a browser runs and loads
/// nothing, should it ever show one instead of saving it.
/// </summary>
public sealed class SandboxedFile
{
    public const string ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
}
