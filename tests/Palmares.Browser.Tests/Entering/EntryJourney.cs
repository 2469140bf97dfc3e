using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Entering;

/// <summary>What the people of a <see cref="Cast"/> do, each in a browser of their own.</summary>
internal sealed class EntryJourney(Site site, LiveDemoApp demo, Cast cast)
{
    private const string Reason = "The table of 2023 is missing.";

    public Visitor Visitor { get; init; } = Visitor.Default;

    public Func<Visit, Hand> HandOf { get; init; } = visit => new(visit);

    /// <summary>What must be true of every page on the way; its second argument names the step.</summary>
    public Func<Visit, string, Task> Look { get; init; } = (_, _) => Task.CompletedTask;

    private int Number { get; set; }

    public Task RunAsync() => AsAsync(cast.Author, async (visit, author) =>
    {
        await BeginAsync(visit, author);
        await BeRefusedAsync(visit, author);
        await new FormFilling(visit, author, cast, Number, Look).RunAsync();
        await ShareAsync(visit, author);
        await SubmitAsync(visit, author);
        await EndorseAsync(cast.Signatory, withWrongCode: true);
        var link = await DeclineAsync();
        await AskAgainAsync(visit, author);
        await BeToldAsync(link);
        await EndorseAsync(cast.Partner, withWrongCode: false);
        await SeeSubmittedAsync(visit, author);
    });

    private async Task BeginAsync(Visit visit, Hand author)
    {
        await visit.GoToAsync(Links.Entries);
        await Look(visit, "my work");
        await author.PressAsync($"main a[href='{Links.NewEntry}']");
        await Look(visit, "new entry");
        await author.ChooseAsync("choice", $"{DemoSeed.CompetitionId} {DemoPeople.All.Single(person => person.Name == cast.Author).InstitutionId}");
        await author.PressAsync("main form button");
        Number = int.Parse(visit.Path.Split('/')[2], CultureInfo.InvariantCulture);
        visit.Path.ShouldBe(Links.EntryForm(Number, "basics"));
    }

    /// <summary>An empty entry is sent: all that is missing is listed, nothing is taken.</summary>
    private async Task BeRefusedAsync(Visit visit, Hand author)
    {
        await visit.GoToAsync(Links.Entry(Number));
        await Look(visit, "empty entry");
        await author.PressAsync($"main a[href='{Links.Submit(Number)}']");
        await author.PressAsync("button[value=submit]");
        await Look(visit, "submitting refused");

        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        (await MissingAsync(visit)).ShouldBe(["basics", "topics", "contact", "summary", "issue", "objectives", "innovation", "resources", "results", "lessons"], ignoreOrder: true);
        await using var db = demo.Database.NewContext();
        (await db.Submissions.CountAsync(row => db.Entries.Any(entry => entry.Id == row.EntryId && entry.Number == Number))).ShouldBe(0);
    }

    /// <summary>The parts of the form to which the list of what stands against leads.</summary>
    private static async Task<List<string>> MissingAsync(Visit visit)
    {
        var links = await visit.Page.Locator(".against a").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        return [.. links.Select(link => link.Split('/')[^1]).Distinct()];
    }

    private async Task ShareAsync(Visit visit, Hand author)
    {
        await author.PressAsync($"main a[href='{Links.EntryPeople(Number)}']");
        await Look(visit, "people");
        await author.FillAsync("#address", DemoPeople.AddressOf(cast.Colleague));
        await author.ChooseAsync("kind", "edit");
        await author.PressAsync("form[action$=invite] button");
        await Look(visit, "shared");
        await AsAsync(cast.Colleague, async (theirs, colleague) =>
        {
            await theirs.GoToAsync(await LinkToAsync(cast.Colleague, "/account/invitations/"));
            await Look(theirs, "invitation");
            await colleague.PressAsync("main form button");
            await theirs.GoToAsync(Links.EntryForm(Number, "lessons"));
            await colleague.FillAsync("#lessons", $"{cast.Content[EntryField.Lessons]} 2026.");
            await colleague.PressAsync(".entry-form button[value=back]");
            await Look(theirs, "entry of a colleague");
        });
    }

    private async Task SubmitAsync(Visit visit, Hand author)
    {
        await visit.GoToAsync(Links.EntryCheck(Number));
        await Look(visit, "check");
        (await visit.Page.Locator("[aria-labelledby=part-lessons]").InnerTextAsync()).TrimEnd().ShouldEndWith("2026.");
        await author.PressAsync($"main a[href='{Links.Submit(Number)}']");
        await author.FillAsync($"#name-{cast.PartnerInstitution}", cast.PartnerPerson.FullName);
        await author.FillAsync($"#function-{cast.PartnerInstitution}", cast.PartnerPerson.Function!);
        await author.FillAsync($"#address-{cast.PartnerInstitution}", DemoPeople.AddressOf(cast.Partner));
        await author.PressAsync("button[value=save]");
        await Look(visit, "ready to submit");
        (await visit.Page.Locator(".against li").CountAsync()).ShouldBe(0);
        await author.PressAsync("button[value=submit]");
        visit.Path.ShouldBe(Links.EntryReceipts(Number));
        await Look(visit, "receipt");
        await author.PressAsync($"main a[href='{Links.Receipt(await visit.Page.Locator(".receipt-number").InnerTextAsync())}']");
        await Look(visit, "receipt for everybody");
    }

    private Task<string> EndorseAsync(string signatory, bool withWrongCode) => SignAsync(signatory, async (visit, hand, code) =>
    {
        if (withWrongCode)
        {
            await hand.ChooseAsync("choice", "endorse");
            await hand.FillAsync("#code", code == "000000" ? "111111" : "000000");
            await hand.PressAsync("button[value=decide]");
            await Look(visit, "wrong code");
            await Assertions.Expect(visit.Page.Locator("#code-error")).ToBeVisibleAsync();
        }

        await hand.ChooseAsync("choice", "endorse");
        await hand.FillAsync("#code", code);
        await hand.PressAsync("button[value=decide]");
        await Look(visit, "endorsed");
    });

    private Task<string> DeclineAsync() => SignAsync(cast.Partner, async (visit, hand, code) =>
    {
        await hand.ChooseAsync("choice", "decline");
        await hand.FillAsync("#reason", Reason);
        await hand.FillAsync("#code", code);
        await hand.PressAsync("button[value=decide]");
        await Look(visit, "declined");
    });

    /// <summary>Opens the mailed link without an account, and asks for the code.</summary>
    /// <returns>The link.</returns>
    private async Task<string> SignAsync(string signatory, Func<Visit, Hand, string, Task> decide)
    {
        var link = await LinkToAsync(signatory, "/endorse/");
        await site.VisitAsync(demo, Visitor, async visit =>
        {
            var hand = HandOf(visit);
            await visit.GoToAsync(link);
            await Look(visit, "to sign");
            await hand.PressAsync("button[value=code]");
            await Look(visit, "code sent");
            await decide(visit, hand, (await demo.MailsToAsync(DemoPeople.AddressOf(signatory)))[^1].Secret!);
            (await visit.Page.Locator("main form").CountAsync()).ShouldBe(0, "nothing is left to decide");
        });
        return link;
    }

    private async Task AskAgainAsync(Visit visit, Hand author)
    {
        await visit.GoToAsync(Links.Entry(Number));
        await Look(visit, "entry with a refusal");
        await author.PressAsync($"main a[href='{Links.Endorsements(Number)}']");
        var row = $"#row-{cast.PartnerInstitution}";
        (await visit.Page.Locator($"{row} .as-typed").InnerTextAsync()).ShouldBe(Reason);
        await Assertions.Expect(visit.Page.Locator($"{row} .ways-out a")).ToHaveCountAsync(3);
        await Look(visit, "ways out");
        await author.PressAsync($"{row} form button");
        await Look(visit, "asked again");
    }

    /// <summary>The link of the request before says so, and shows no text.</summary>
    private Task BeToldAsync(string link) => site.VisitAsync(demo, Visitor, async visit =>
    {
        await visit.GoToAsync(link, 410);
        await Look(visit, "link that no longer holds");
        (await visit.Page.Locator(".entry-text").CountAsync()).ShouldBe(0);
    });

    private async Task SeeSubmittedAsync(Visit visit, Hand author)
    {
        await visit.GoToAsync(Links.Entry(Number));
        await Assertions.Expect(visit.Page.Locator(".entry-status")).ToHaveClassAsync("entry-status status-submitted");
        await author.PressAsync($"main a[href='{Links.EntryStatus(Number)}']");
        await Look(visit, "what has happened");
        await Assertions.Expect(visit.Page.Locator(".entry-status")).ToHaveClassAsync("entry-status status-submitted");
    }

    private Task AsAsync(string name, Func<Visit, Hand, Task> act) => site.VisitAsync(demo, Visitor, async visit =>
    {
        await visit.SignInAsync(demo, name);
        await act(visit, HandOf(visit));
    });

    private Task<string> LinkToAsync(string name, string kind) => demo.LinkToAsync(name, kind);
}
