using Palmares.Web.Hosting.Telling;

namespace Palmares.Web.Features.Api;

public static class ApiEndpoints
{
    private const string OpenToAll = "reading";

    private const string Document = "v1";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Instance ??= context.HttpContext.Request.Path;
            context.ProblemDetails.Extensions["request"] = RequestId.Of(context.HttpContext);
            context.ProblemDetails.Extensions.Remove("traceId");
        });
        services.AddScoped<PracticeResources>();
        services.AddCors(options => options.AddPolicy(OpenToAll, policy =>
            policy.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).WithHeaders("If-None-Match").WithExposedHeaders("ETag", "Link")));
        services.AddOpenApi(Document, options =>
        {
            options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Palmares";
                document.Info.Description = "The library of good practices, for programs. Reading needs no key.";
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Everything under <c>/api/v1</c>. Reading is open to scripts of every origin: it tells what every visitor sees.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequireCors(OpenToAll);
        api.MapPractices();
        api.MapReference();
        app.MapOpenApi("/api/{documentName}/openapi.json").RequireCors(OpenToAll);
        api.MapWordCount();
    }
}
