using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Hosting.Backups;

namespace Palmares.Web.Hosting.Work;

public static class WorkServices
{
    /// <summary>The worker with its chores, mail and files.</summary>
    public static void AddWork(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailSender, SmtpSender>();
        services.AddScoped<MailWriter>();
        services.AddScoped<Chore, SendMail>();
        services.AddSingleton<Seldom>();
        services.AddSingleton<Worker>();
        services.AddHostedService(container => container.GetRequiredService<Worker>());
        services.AddFiles(configuration);
        services.AddBackups(configuration);
    }
}
