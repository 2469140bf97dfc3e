using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Hosting;

public sealed class StaticAssetsTests(TestApp app)
{
    [Theory]
    [InlineData("/css/palmares.css?v=1", "max-age=31536000, public, immutable", "br")]
    [InlineData("/css/palmares.css", "max-age=3600, public", "br")]
    [InlineData("/js/theme-switch.mjs", "max-age=3600, public", "br")]
    [InlineData("/img/land.svg", "max-age=3600, public", "br")]
    [InlineData("/fonts/brygada-1918-latin.woff2", "max-age=31536000, public, immutable", null)]
    public async Task An_asset_is_kept_as_long_as_its_address_says_and_sent_small(string address, string kept, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using var answer = await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        string.Join(", ", answer.Headers.NonValidated["Cache-Control"]).Split(", ").ShouldBe(kept.Split(", "), ignoreOrder: true);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        answer.Headers.NonValidated.Contains("Content-Security-Policy").ShouldBeTrue();
    }
}
