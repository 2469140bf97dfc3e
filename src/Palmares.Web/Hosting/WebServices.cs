using System.Text.Encodings.Web;
using System.Text.Unicode;
using Palmares.Web.Features.Account;
using Palmares.Web.Features.Api;
using Palmares.Web.Features.Attachments;
using Palmares.Web.Features.Board;
using Palmares.Web.Features.Competitions;
using Palmares.Web.Features.Crawlers;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Entries;
using Palmares.Web.Features.Entries.Print;
using Palmares.Web.Features.Entries.Submit;
using Palmares.Web.Features.Entries.Word;
using Palmares.Web.Features.Library;
using Palmares.Web.Features.Secretariat;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Features.Team;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Hosting.Access;
using Palmares.Web.Hosting.Caching;
using Palmares.Web.Hosting.Health;
using Palmares.Web.Hosting.Load;
using Palmares.Web.Hosting.Metrics;
using Palmares.Web.Hosting.Telling;
using Palmares.Web.Hosting.Work;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting;

public static class WebServices
{
    /// <summary>Bytes. Whoever pastes a page of text into the search box gets our page, which says how much was read; beyond this, a 414.</summary>
    private const int LongestRequestLine = 32 << 10;

    /// <summary>Everything the web application needs besides the data: pages, languages, search, caching.</summary>
    public static void AddPalmaresWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestLineSize = LongestRequestLine;
        });

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        var isDevelopment = builder.Environment.IsDevelopment();
        services.AddRazorPages(options =>
        {
            // The gallery of components is for developers: elsewhere it has no address.
            PageAccess.Configure(options.Conventions);
            LoadServices.MarkEndless(options.Conventions);
            if (!isDevelopment) options.Conventions.AddFolderRouteModelConvention("/Dev", page => page.Selectors.Clear());
        }).WithRazorPagesRoot("/Features").AddMvcOptions(options => options.Filters.Add<OnlyWhatIsHandled>());
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.ConstraintMap["language"] = typeof(LanguageRouteConstraint);
        });
        // Names in many languages: escaping everything beyond ASCII would triple the weight of a German or French page.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddLocalizer(builder.Environment);
        services.AddSingleton<KeptParts>();
        services.AddHealth(builder.Configuration);
        services.AddFigures();
        services.AddLoad();
        builder.AddTelling();
        services.AddHostedService<DatabaseAtStart>();
        services.AddLibraryIndex(builder.Configuration);
        services.AddSingleton<PublicAddress>();
        services.AddAccess(builder.Configuration);
        services.AddAccount();
        services.AddTeam();
        services.AddWork(builder.Configuration);
        services.AddDemo(builder.Configuration);
        services.AddCaching();
        services.AddApi();
        services.AddScoped<SitemapPractices>();
        services.AddScoped<PracticeShelves>();
        services.AddScoped<CompetitionPractices>();
        services.AddLibraryPages();
        services.AddEntries();
        services.AddAttachments();
        services.AddWordForm();
        services.AddEntryPrint();
        services.AddEntryDesk();
        services.AddSubmitting();
        services.AddSubmitPages();
        services.AddSecretariat();
        services.AddBoard();
        services.AddEndorsing();
    }
}
