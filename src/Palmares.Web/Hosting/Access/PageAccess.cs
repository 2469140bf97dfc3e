using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Hosting.Access;

/// <summary>Which pages everybody may read. What is not named here asks for a signed-in person.</summary>
public static class PageAccess
{
    /// <summary>The same for everybody: kept in caches.</summary>
    private static readonly string[] Public =
        ["/Home", "/Library", "/Institutions", "/Topics", "/Countries", "/Competitions", "/Events", "/Rules", "/About", "/Accessibility", "/Privacy", "/Errors", "/Dev"];

    /// <summary>Open to visitors, but with forms or secrets of their own: never kept.</summary>
    private static readonly string[] Visitors = ["/Account/SignIn", "/Account/Visitors", "/Endorse", "/Receipts", "/Demo"];

    public static void Configure(PageConventionCollection conventions)
    {
        foreach (var folder in Public.Concat(Visitors)) conventions.AllowAnonymousToFolder(folder);
        foreach (var folder in Visitors) conventions.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new NeverCached()));
    }
}
