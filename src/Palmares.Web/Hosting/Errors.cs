using Palmares.Data;

namespace Palmares.Web.Hosting;

public static class Errors
{
    /// <summary>ENOSPC and EDQUOT: no room on the disk, or none for this user.</summary>
    private static readonly int[] NoRoom = [28, 122];

    private const string Soon = "5";

    /// <summary>
    /// Whatever fails is told to machines as RFC 9457 problem details and to people as a page in their language. Where the database
    /// or the disk is the trouble it is a 503 that says when to try again: nothing was saved, and it may succeed then.
    /// </summary>
    public static void UseErrors(this IApplicationBuilder app)
    {
        var provider = app.ApplicationServices.GetRequiredService<DatabaseProvider>();
        app.Use(SayWhenAsync);
        app.UseWhen(IsForMachines, machines =>
        {
            machines.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            machines.UseStatusCodePages();
        });
        app.UseWhen(context => !IsForMachines(context), people =>
        {
            // In a scope of its own, where nothing has failed yet.
            people.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errors/500", CreateScopeForErrors = true, StatusCodeSelector = StatusOf });
            people.UseStatusCodePagesWithReExecute("/errors/{0}");
        });

        int StatusOf(Exception exception) => exception is BadHttpRequestException bad ? bad.StatusCode
            : provider.IsUnavailable(exception) || (exception is IOException && NoRoom.Contains(exception.HResult)) ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status500InternalServerError;
    }

    private static Task SayWhenAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0) context.Response.Headers.RetryAfter = Soon;
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static bool IsForMachines(HttpContext context)
        => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health");
}
