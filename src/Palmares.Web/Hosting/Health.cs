namespace Palmares.Web.Hosting;

public static class Health
{
    /// <summary>What a balancer asks: is the process alive.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], () => Results.Text("live"));
    }
}
