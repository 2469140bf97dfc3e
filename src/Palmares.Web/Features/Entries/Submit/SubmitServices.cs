namespace Palmares.Web.Features.Entries.Submit;

public static class SubmitServices
{
    public static void AddSubmitPages(this IServiceCollection services) => services.AddScoped<SignatoryRows>();
}
