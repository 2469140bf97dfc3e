using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Mail;

namespace Palmares.Web.Hosting.Work;

public static class WorkServices
{
    /// <summary>The worker with its chores, mail and files.</summary>
    public static void AddWork(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailSender, SmtpSender>();
        services.AddScoped<MailWriter>();
        services.AddScoped<Chore, SendMail>();
        services.AddSingleton<Worker>();
        services.AddHostedService(container => container.GetRequiredService<Worker>());
        services.AddSingleton<FileStore>(_ => new FolderFiles(Path.Join(configuration.DataFolder(), "files")));
    }
}
