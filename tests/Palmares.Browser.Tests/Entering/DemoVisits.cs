using Microsoft.EntityFrameworkCore;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Entries;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;

namespace Palmares.Browser.Tests.Entering;

/// <summary>People and entries of the demonstration, by their names there.</summary>
internal static class DemoVisits
{
    public static async Task SignInAsync(this Visit visit, DemoApp demo, string name)
    {
        await using var db = demo.Database.NewContext();
        var address = DemoPeople.AddressOf(name);
        await visit.SignInAsync(demo, await db.People.SingleAsync(person => person.Email == address));
    }

    /// <summary>The link in the last mail to the person that has one of the kind.</summary>
    /// <param name="about">A part of the mail.</param>
    public static async Task<string> LinkToAsync(this DemoApp demo, string name, string kind, string about = "") =>
        demo.LinkIn((await demo.MailsToAsync(DemoPeople.AddressOf(name))).Last(mail =>
            mail.Body.Contains(demo.PublicUrl + kind, StringComparison.Ordinal) && mail.Body.Contains(about, StringComparison.Ordinal)));

    /// <summary>The entry of the file.</summary>
    public static async Task<Entry> EntryAsync(this DemoApp demo, string file)
    {
        var title = DemoEntry.All.Single(entry => entry.File == file).Content()[EntryField.Title];
        await using var db = demo.Database.NewContext();
        return await db.Entries.SingleAsync(entry => db.DraftFields.Any(field => field.EntryId == entry.Id && field.Field == EntryField.Title && field.Text == title));
    }

    /// <summary>Who is asked at present for the institution.</summary>
    public static async Task<EndorsementRequest> RequestAsync(this DemoApp demo, Entry entry, string institution)
    {
        await using var db = demo.Database.NewContext();
        return await db.EndorsementRequests.AsNoTracking().SingleAsync(request => request.EntryId == entry.Id && request.InstitutionId == institution && request.StaleAt == null);
    }
}
