namespace Palmares.Web.Hosting;

public static class Errors
{
    /// <summary>Whatever fails is told to machines as RFC 9457 problem details and to people as a page in their language.</summary>
    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseWhen(IsForMachines, machines =>
        {
            machines.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            machines.UseStatusCodePages();
        });
        app.UseWhen(context => !IsForMachines(context), people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors/500", StatusCodeSelector = StatusOf });
            people.UseStatusCodePagesWithReExecute("/errors/{0}");
        });
    }

    private static bool IsForMachines(HttpContext context)
        => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health");

    private static int StatusOf(Exception exception)
        => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
