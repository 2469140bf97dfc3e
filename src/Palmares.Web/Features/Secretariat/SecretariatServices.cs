namespace Palmares.Web.Features.Secretariat;

public static class SecretariatServices
{
    public static void AddSecretariat(this IServiceCollection services) => services.AddScoped<GrantExtension>().AddScoped<ExtensionMails>().AddScoped<RecordPaper>();
}
