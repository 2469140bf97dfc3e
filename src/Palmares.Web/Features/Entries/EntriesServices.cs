using Palmares.Web.Features.Entries.Held;
using Palmares.Web.Features.Entries.People;
using Palmares.Web.Features.Entries.Versions;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Entries;

public static class EntriesServices
{
    /// <summary>The desk of authors: list, form, versions, people.</summary>
    public static void AddEntryDesk(this IServiceCollection services) => services
        .AddScoped<EntryDesk>().AddScoped<EntryTimes>().AddScoped<EntryList>().AddScoped<EntrySummary>().AddScoped<OpenCalls>()
        .AddScoped<StartEntry>().AddScoped<SaveFields>().AddScoped<Presences>().AddScoped<HeldForms>().AddScoped<Chore, ForgetHeldForms>()
        .AddScoped<RestoreVersion>().AddScoped<EntryColleagues>().AddScoped<ShareEntry>().AddScoped<TransferEntry>();
}
