using Palmares.Web.Features.Shared.Deadlines;
namespace Palmares.Web.Features.Shared.Submitting;

public static class SubmittingServices
{
    public static void AddSubmitting(this IServiceCollection services) => services
        .AddScoped<Submissions>().AddScoped<SubmitEntry>().AddScoped<WithdrawEntry>().AddScoped<SubmissionMails>().AddScoped<SubmissionWords>();
}
