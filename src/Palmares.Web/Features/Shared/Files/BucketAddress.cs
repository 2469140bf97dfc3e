using Microsoft.AspNetCore.WebUtilities;

namespace Palmares.Web.Features.Shared.Files;

/// <summary>Where a bucket is and who may write to it.</summary>
/// <param name="Prefix">Before every key: empty, or ends with a slash.</param>
public sealed record BucketAddress(string Endpoint, string Region, string Bucket, string Prefix, string AccessKey, string SecretKey)
{
    /// <summary>
    /// Of <c>https://KEY:SECRET@host/bucket/prefix?region=eu-central-1</c>; key and secret percent-encoded, or in
    /// <c>AWS_ACCESS_KEY_ID</c> and <c>AWS_SECRET_ACCESS_KEY</c>.
    /// </summary>
    /// <param name="name">Of the setting, for the message.</param>
    /// <exception cref="InvalidOperationException">It is none; the message says no secret.</exception>
    public static BucketAddress Parse(string setting, IConfiguration configuration, string name = "PALMARES_FILES")
    {
        if (!Uri.TryCreate(setting, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.AbsolutePath.Trim('/') is not { Length: > 0 } path)
            throw new InvalidOperationException($"{name} is not an address like https://KEY:SECRET@host/bucket?region=eu-central-1");
        var user = uri.UserInfo.Split(':', 2);
        var key = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : configuration["AWS_ACCESS_KEY_ID"];
        var secret = user.Length == 2 ? Uri.UnescapeDataString(user[1]) : configuration["AWS_SECRET_ACCESS_KEY"];
        if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(secret))
            throw new InvalidOperationException($"{name} names no key and secret, and neither do AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        var region = QueryHelpers.ParseQuery(uri.Query).TryGetValue("region", out var named) && named is [{ Length: > 0 } known] ? known : "us-east-1";
        var parts = path.Split('/', 2);
        return new($"{uri.Scheme}://{uri.Authority}", region, parts[0], parts.Length == 2 ? $"{parts[1]}/" : "", key, secret);
    }
}
