namespace Palmares.Web.Features.Board;

public static class BoardServices
{
    public static void AddBoard(this IServiceCollection services) => services.AddScoped<QuotaBoard>().AddScoped<MoveCandidate>().AddScoped<SwapEntries>();
}
