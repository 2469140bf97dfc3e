using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Shared.Endorsing;

public static class EndorsingServices
{
    public static void AddEndorsing(this IServiceCollection services) => services
        .AddScoped<EndorsementMails>().AddScoped<AskEndorsements>().AddScoped<SigningRequests>().AddScoped<SendSigningCode>().AddScoped<DecideEndorsement>()
        .AddScoped<EndorsementOverview>().AddScoped<NameSignatories>().AddScoped<AskAgain>().AddScoped<KnownSignatories>().AddScoped<NewSignatories>().AddScoped<ConfirmSignatory>().AddScoped<Chore, RemindSignatories>();
}
