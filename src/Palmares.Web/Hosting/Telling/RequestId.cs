using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Palmares.Web.Hosting.Telling;

/// <summary>
/// What a person can quote of a request that failed, and an operator finds in the logs: the first twelve digits of its trace id
/// in groups of four, <c>4bf9-2f35-77b3</c>. The same on every machine that the request went through.
/// </summary>
public static class RequestId
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpContext context) => Of(context.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current) ?? context.TraceIdentifier;

    /// <summary>Null where nothing is being answered.</summary>
    public static string? Of(Activity? activity)
    {
        if (activity is null || activity.IdFormat != ActivityIdFormat.W3C) return null;
        var digits = activity.TraceId.ToHexString().AsSpan();
        return string.Concat(digits[..4], "-", digits[4..8], "-") + digits[8..12].ToString();
    }
}
