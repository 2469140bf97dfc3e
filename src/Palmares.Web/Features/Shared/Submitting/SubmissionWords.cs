using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Submitting;

/// <summary>What stands against a submission, in the reader's language, and where it can be put right.</summary>
public sealed class SubmissionWords(Localizer t, CatalogueSource catalogues)
{
    public string Of(Violation violation, TimeZoneInfo zone)
    {
        var arguments = violation.Arguments;
        return violation.Code switch
        {
            "withdrawn" => t["This entry was withdrawn."],
            "not-open-yet" => t["The call opens on {0}.", Moment(arguments[0], zone)],
            "closed" => t["The call closed on {0}.", Moment(arguments[0], zone)],
            "not-a-member" => t["Your institution is not a member today; only member institutions may submit."],
            "other-region" => t["Your institution belongs to another region: {0}. This competition is for: {1}.", Region(arguments[0]), Region(arguments[1])],
            "no-slot-left" => t.Plural((int)arguments[0], "Your institution’s {0} slot is taken. Withdraw another entry first, or ask your coordinator.", "Your institution’s {0} slots are taken. Withdraw another entry first, or ask your coordinator."),
            "nothing-changed" => t["Exactly this text was submitted already; nothing has changed since."],
            "changed-since-review" => t["The text was changed while you were looking at it. Please look again before you submit."],
            "missing" => t["{0}: nothing written yet", Field(violation)],
            "year-not-plausible" => t["{0}: give a year from {1} to {2} in four figures", Field(violation), Localizer.Year((int)arguments[0]), Localizer.Year((int)arguments[1])],
            "language-unknown" => t["{0}: choose one of the four languages", Field(violation)],
            "topic-unknown" => t["{0}: {1} is not a topic of this competition", Field(violation), t.Quote((string)arguments[0])],
            "partner-unknown" => t["{0}: {1} is not an institution we know", Field(violation), t.Quote((string)arguments[0])],
            "partner-is-lead" => t["{0}: your own institution leads the entry and is no partner", Field(violation)],
            "partner-twice" => t["{0}: an institution is named twice", Field(violation)],
            "address-not-plausible" => t["{0}: this is not an e-mail address", Field(violation)],
            "summary-too-long" => t.Plural((int)arguments[2], "The summary has {1} words, {0} too many: the limit is {2}.", "The summary has {1} words, {0} too many: the limit is {2}.", arguments[0], arguments[1]),
            "text-too-long" => t.Plural((int)arguments[2], "Summary and sections have {1} words, {0} too many: the limit is {2}.", "Summary and sections have {1} words, {0} too many: the limit is {2}.", arguments[0], arguments[1]),
            "picture-not-described" => t["Say what the picture {0} shows, for those who cannot see it", t.Quote((string)arguments[0])],
            "signatory-missing" => t["Name the signatory of {0}, with function and address", Institution(arguments[0])],
            "signatory-address" => t["The address of the signatory of {0} is not an e-mail address", Institution(arguments[0])],
            "signatory-is-author" => t["The signatory of {0} is an author of this entry; somebody else has to endorse it", Institution(arguments[0])],
            "signatory-twice" => t["The signatory of {0} is named for another institution already; each has a signatory of its own", Institution(arguments[0])],
            _ => throw new ArgumentException($"\"{violation.Code}\" has no words.", nameof(violation)),
        };
    }

    /// <summary>The page or the part of the review page to go to; null where there is none.</summary>
    public static string? AddressOf(Violation violation, int number) => violation.Field switch
    {
        null => null,
        "attachments" => Links.Attachments(number),
        ['s', 'i', 'g', 'n', ..] signatory => $"#{signatory}",
        var code => EntryFieldCodes.Find(code) is { } field ? Links.EntryForm(number, FormPart.Of(field).Code) : null,
    };

    /// <summary>An institution's name with the language it is in.</summary>
    public TextIn Name(string id) => catalogues.Current.Institution(id)?.Names.For(t.Language) ?? new(id, t.Code);

    private string Institution(object id) => catalogues.Current.Institution((string)id)?.Names.For(t.Language).Text ?? (string)id;

    private string Region(object id) => catalogues.Current.Region((string)id)?.Names.For(t.Language).Text ?? (string)id;

    private string Moment(object instant, TimeZoneInfo zone) => t.Moment(TimeZoneInfo.ConvertTime((DateTimeOffset)instant, zone));

    private string Field(Violation violation) => EntryWords.Of(EntryFieldCodes.Find(violation.Field)!.Value, t);
}
