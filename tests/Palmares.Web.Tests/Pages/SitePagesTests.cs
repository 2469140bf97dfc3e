using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Pages;
using Palmares.Web.Tests.Architecture;

namespace Palmares.Web.Tests.Pages;

public sealed class SitePagesTests(TestApp app)
{
    [Fact]
    public void Every_page_with_a_language_in_its_address_is_listed()
    {
        var endpoints = new EndpointTable(app.Services);
        var listed = SitePages.All.Where(page => page.Status == 200).Select(page => page.Address(Language.En)).ToList();

        endpoints.All
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.RoutePattern.GetParameter("lang") is not null)
            .Where(endpoint => !listed.Any(address => endpoints.LeadsTo(address, endpoint)))
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ShouldBeEmpty();
    }
}
