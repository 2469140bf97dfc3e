using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Hosting.Backups;

public static class BackupServices
{
    /// <summary>Backups on a schedule, where a folder for them is set.</summary>
    public static void AddBackups(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MakeBackup>();
        if (BackupPlan.Read(configuration) is not { } plan) return;
        services.AddSingleton(plan);
        if (BackupBucket.Read(configuration) is { } bucket) services.AddSingleton(_ => bucket);
        services.AddScoped<Chore, ScheduledBackup>();
    }
}
