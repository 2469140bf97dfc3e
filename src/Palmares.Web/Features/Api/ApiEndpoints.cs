namespace Palmares.Web.Features.Api;

public static class ApiEndpoints
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapWordCount();
    }
}
