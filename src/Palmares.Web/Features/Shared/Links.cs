using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared;

/// <summary>
/// Every address of the public site, in one place. Plain concatenation: the framework's link generator costs four times
/// as much in a list. A test asks the endpoint table about each builder.
/// </summary>
public static class Links
{
    public static string Home(Language language) => $"/{language.Code()}";

    public static string Library(Language language) => $"/{language.Code()}/library";

    /// <summary>The list with a state; <paramref name="query"/> is canonical and escaped, without the question mark.</summary>
    public static string Library(Language language, string query)
        => query.Length == 0 ? Library(language) : $"/{language.Code()}/library?{query}";

    public static string Practice(Language language, int number, string slug) => $"/{language.Code()}/library/{number}/{slug}";

    /// <summary>A record in a language whatever its slug: redirects to the address with it.</summary>
    public static string Practice(Language language, int number) => $"/{language.Code()}/library/{number}";

    /// <summary>The permanent address, without a language.</summary>
    public static string Permalink(int number) => $"/p/{number}";

    public static string Institutions(Language language) => $"/{language.Code()}/institutions";

    public static string Institution(Language language, string id) => $"/{language.Code()}/institutions/{id}";

    public static string Topics(Language language) => $"/{language.Code()}/topics";

    public static string Topic(Language language, string id) => $"/{language.Code()}/topics/{id}";

    public static string Countries(Language language) => $"/{language.Code()}/countries";

    public static string Country(Language language, string code) => $"/{language.Code()}/countries/{code}";

    public static string Competitions(Language language) => $"/{language.Code()}/competitions";

    public static string Competition(Language language, string id) => $"/{language.Code()}/competitions/{id}";

    /// <summary>The closing of its call, for a calendar.</summary>
    public static string CompetitionCalendar(Language language, string id) => $"/{language.Code()}/competitions/{id}.ics";

    public static string Events(Language language) => $"/{language.Code()}/events";

    public static string EventsOfRegion(Language language, string regionId) => $"/{language.Code()}/events?region={regionId}";

    public static string Event(Language language, string id) => $"/{language.Code()}/events/{id}";

    public static string EventsCalendar(Language language) => $"/{language.Code()}/events.ics";

    public static string EventCalendar(Language language, string id) => $"/{language.Code()}/events/{id}.ics";

    public static string Rules(Language language) => $"/{language.Code()}/rules";

    public static string About(Language language) => $"/{language.Code()}/about";

    public static string Privacy(Language language) => $"/{language.Code()}/privacy";

    public static string Accessibility(Language language) => $"/{language.Code()}/accessibility";

    /// <summary>"My work": the entries a person may see.</summary>
    public const string Entries = "/entries";

    public static string Entry(int number) => $"/entries/{number}";

    /// <summary>The official form as an empty document.</summary>
    public static string EmptyForm(Language language) => $"/{language.Code()}/rules/form.docx";

    /// <summary>The official form as a document with what is written so far.</summary>
    public static string EntryForm(int number) => $"/entries/{number}/form.docx";

    public static string EntryPdf(int number) => $"/entries/{number}/entry.pdf";

    public static string EntryVersionPdf(int number, int version) => $"/entries/{number}/versions/{version}.pdf";

    /// <summary>For the browser's own printing.</summary>
    public static string EntryPrint(int number) => $"/entries/{number}/print";

    public static string EntryUpload(int number) => $"/entries/{number}/upload";

    public static string Attachments(int number) => $"/entries/{number}/attachments";

    public static string Attachment(int number, Guid id) => $"/entries/{number}/attachments/{id}";
    public const string NewEntry = "/entries/new";

    /// <summary>A new draft that begins with the text of another entry.</summary>
    public static string EntryCopy(int number) => $"/entries/new?copy={number}";

    /// <param name="page">The code of a page of the form.</param>
    public static string EntryForm(int number, string page) => $"/entries/{number}/form/{page}";

    /// <summary>"Check your answers".</summary>
    public static string EntryCheck(int number) => $"/entries/{number}/check";

    public static string EntryPreview(int number) => $"/entries/{number}/preview";

    public static string EntryVersions(int number) => $"/entries/{number}/versions";

    public static string EntryVersion(int number, int version) => $"/entries/{number}/versions/{version}";

    public static string EntryComparison(int number, int from, int to) => $"/entries/{number}/versions/compare?from={from}&to={to}";

    public static string EntryPeople(int number) => $"/entries/{number}/people";

    public static string EntryWithdrawal(int number) => $"/entries/{number}/withdraw";

    public static string EntryStatus(int number) => $"/entries/{number}/status";

    /// <summary>Takes one field's text from the form's script.</summary>
    public static string EntryFields(int number) => $"/entries/{number}/fields";

    /// <summary>Takes the form's signs of life.</summary>
    public static string EntryPresence(int number) => $"/entries/{number}/presence";

    /// <summary>The whole form to read, for everybody.</summary>
    public static string RulesForm(Language language) => $"/{language.Code()}/rules/form";

    /// <summary>All that stands against submission, the signatories, and the way to submit.</summary>
    public static string Submit(int number) => $"/entries/{number}/submit";

    /// <summary>Receipts of an entry, for its people.</summary>
    public static string EntryReceipts(int number) => $"/entries/{number}/receipts";

    public static string ReceiptPdf(int number, string receipt) => $"/entries/{number}/receipts/{receipt}.pdf";

    /// <summary>Where each institution's endorsement stands, and the ways out.</summary>
    public static string Endorsements(int number) => $"/entries/{number}/endorsements";

    /// <summary>For a signatory who is signed in.</summary>
    public static string Sign(int number) => $"/entries/{number}/sign";

    /// <summary>For a signatory who came by mail.</summary>
    public static string Endorse(string token) => $"/endorse/{token}";

    /// <summary>What everybody may know of a submission.</summary>
    public static string Receipt(string receipt) => $"/receipts/{receipt}";

    public const string Receipts = "/receipts";

    /// <summary>The quota board of an institution.</summary>
    public static string Board(string institutionId) => $"/team/{institutionId}/board";

    public const string Extensions = "/secretariat/extensions";

    /// <summary>Signatories whom nobody has confirmed yet, for the secretariat.</summary>
    public const string NewSignatories = "/secretariat/signatories";

    public const string PaperEndorsements = "/secretariat/paper-endorsements";

    public const string Account = "/account";

    public const string Profile = "/account/profile";

    public const string Addresses = "/account/addresses";

    /// <summary>The mailed link that verifies an address.</summary>
    public static string VerifyAddress(string token) => $"/account/addresses/{token}";

    public const string Password = "/account/password";

    public const string EraseAccount = "/account/erase";

    /// <summary>The second step of signing in: authenticator app and recovery codes.</summary>
    public const string SecondFactor = "/account/second-step";

    public const string Passkeys = "/account/passkeys";

    public const string Sessions = "/account/sessions";

    public const string OwnData = "/account/data";

    /// <summary>The people of an institution, for its coordinators.</summary>
    public static string Team(string institutionId) => $"/team/{institutionId}";

    public const string SignIn = "/account/sign-in";

    /// <summary>After the password, the code.</summary>
    public const string SecondStep = "/account/sign-in/code";

    public const string ForgottenPassword = "/account/forgotten-password";

    /// <summary>The mailed link to a new password.</summary>
    public static string NewPassword(string token) => $"/account/new-password/{token}";

    /// <summary>The mailed link of an invitation.</summary>
    public static string Invitation(string token) => $"/account/invitations/{token}";

    public const string SignOut = "/account/sign-out";

    public const string Demo = "/demo";

    public const string DemoMail = "/demo/mail";

    /// <summary>Ways to go on typing, for the search fields' script.</summary>
    public const string Completion = "/api/v1/complete";

    /// <summary>The machine-readable description of the API.</summary>
    public const string ApiDescription = "/api/v1/openapi.json";

    /// <summary>The part of the site an address belongs to: its second segment, empty on the home page.</summary>
    public static string Section(PathString path)
        => path.Value?.Split('/', 4) is [_, _, var section, ..] ? section : "";

    /// <summary>Whether an address is of the part for everybody, where it begins with a language.</summary>
    public static bool IsPublic(PathString path)
        => path.Value?.Split('/', 3) is [_, var first, ..] && Languages.Find(first) is not null;
}
