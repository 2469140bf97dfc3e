namespace Palmares.Web.Features.Team;

public static class TeamServices
{
    public static void AddTeam(this IServiceCollection services)
    {
        services.AddScoped<TeamList>();
        services.AddScoped<EndMembership>();
        services.AddScoped<WithdrawInvitation>();
    }
}
