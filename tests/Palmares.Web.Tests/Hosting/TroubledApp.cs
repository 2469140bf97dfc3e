using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Palmares.Data.Outbox;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Tests.Hosting;

/// <summary>An application whose database fails when a test says so, and whose mails a test counts.</summary>
internal sealed class TroubledApp : TestApp
{
    /// <summary>Every command of the application itself.</summary>
    public CommandLog Commands { get; } = new();

    public CountedMails Mails { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IInterceptor>(Commands).AddSingleton<MailSender>(Mails);
            // The test itself does what the worker would, and would else be forestalled by it.
            services.Remove(services.Single(row => row.ServiceType == typeof(IHostedService) && row.ImplementationFactory is Func<IServiceProvider, Worker>));
        });
    }

    internal sealed class CountedMails : MailSender
    {
        public List<Guid> Delivered { get; } = [];

        public Action? Delivering { get; set; }

        public override bool IsConfigured => true;

        public override Task SendAsync(Message message, string body, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            Delivered.Add(message.Id);
            Delivering?.Invoke();
            return Task.CompletedTask;
        }
    }
}
