using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Entries;

/// <summary>What the form's fields are called, the same on the form, in the full text, in mails and in lists of what is missing.</summary>
public static class EntryWords
{
    public static string Of(EntryField field, Localizer t) => field switch
    {
        EntryField.Title => t["Title of the practice"],
        EntryField.Year => t["Year of implementation"],
        EntryField.Language => t["Language of the entry"],
        EntryField.Topics => t["Topics"],
        EntryField.Partners => t["Partner institutions"],
        EntryField.ContactName => t["Contact person: name"],
        EntryField.ContactFunction => t["Contact person: function"],
        EntryField.ContactAddress => t["Contact person: e-mail address"],
        EntryField.ContactPhone => t["Contact person: telephone"],
        EntryField.Summary => t["Summary"],
        EntryField.Issue => t["The issue or challenge"],
        EntryField.Objectives => t["Objectives and expected outcomes"],
        EntryField.Innovation => t["The innovative approach"],
        EntryField.Resources => t["Resources and implementation"],
        EntryField.Results => t["Results, impact and evaluation"],
        EntryField.Lessons => t["Lessons learned and replication"],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>A section with its number: "3. The innovative approach".</summary>
    public static string Numbered(EntryField section, Localizer t) => t["{0}. {1}", section - EntryField.Issue + 1, Of(section, t)];

    /// <summary>A field's text as people read it: choices by their names, one a line.</summary>
    public static string Shown(EntryField field, EntryContent content, Catalogue catalogue, Localizer t) => field switch
    {
        EntryField.Language => content.Language is { } language ? t.LanguageName(language.Code()) : "",
        EntryField.Topics => string.Join('\n', content.Topics.Select(id => catalogue.Topic(id)?.Names.For(t.Language).Text ?? id)),
        EntryField.Partners => string.Join('\n', content.Partners.Select(id => catalogue.InstitutionName(id, t).Text)),
        _ => content[field],
    };

    public static string Of(EntryStatus status, Localizer t) => status switch
    {
        EntryStatus.Draft => t.In("status of an entry", "Draft"),
        EntryStatus.AwaitingEndorsement => t.In("status of an entry", "Submitted, awaiting endorsement"),
        EntryStatus.Submitted => t.In("status of an entry", "Submitted"),
        EntryStatus.Withdrawn => t.In("status of an entry", "Withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
