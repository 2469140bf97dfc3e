namespace Palmares.Web.Features.Shared;

/// <summary>Whether this installation is a demonstration (<c>PALMARES_DEMO=1</c>): people to sign in as, a clock to move, a banner on every page.</summary>
public sealed class DemoMode(IConfiguration configuration)
{
    public bool IsOn { get; } = configuration["PALMARES_DEMO"] == "1";
}
