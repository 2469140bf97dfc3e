using Palmares.Domain.Entries;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Entries;

/// <summary>The official form's words: what each part asks for, and which of the jury's criteria its evidence serves.</summary>
public static class FormWords
{
    public static string Title(FormPart page, Localizer t) => page.Code switch
    {
        "basics" => t["Title, year and language"],
        "topics" => t["Topics"],
        "institutions" => t["Institutions"],
        "contact" => t["Contact person"],
        "summary" => t["Summary"],
        _ => EntryWords.Numbered(page.Text!.Value, t),
    };

    /// <summary>What to write, for the authors.</summary>
    public static string Hint(EntryField field, Localizer t) => field switch
    {
        EntryField.Title => t["A short name that says what was done. It does not count towards the limit of words."],
        EntryField.Year => t["The year in which the practice was put into use, four figures."],
        EntryField.Language => t["You choose it once, for the whole entry."],
        EntryField.Topics => t["Choose at least one. The jury and the library sort by them."],
        EntryField.Partners => t["Other institutions that the practice concerns. The management of each of them will be asked to endorse the entry."],
        EntryField.ContactName => t["Receives the receipt and the secretariat’s questions."],
        EntryField.ContactFunction => t["For example “Head of innovation”."],
        EntryField.ContactAddress => t["For the receipt and for questions; not published."],
        EntryField.ContactPhone => t["With the country’s code; not published. You may leave it empty."],
        EntryField.Summary => t["What was the problem, what was done, what came of it? The summary is read first, by the jury and in the library."],
        EntryField.Issue => t["Which issue or challenge was addressed, for whom, and how large was it? Give figures and say where they come from."],
        EntryField.Objectives => t["What was to be achieved, for whom and until when? Say how you would know."],
        EntryField.Innovation => t["What is new about it, in your institution, your country or beyond? What was tried before?"],
        EntryField.Resources => t["Who did what, when, with which people, money and technology? How were risks handled?"],
        EntryField.Results => t["What has changed, measured how? Compare with the situation before and with the objectives."],
        EntryField.Lessons => t["What went well, what did not, and what would another institution need to do the same?"],
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>The criterion whose evidence belongs into the field, and what the jury looks for; null where there is none.</summary>
    public static (string Name, string LooksFor)? Criterion(EntryField field, Localizer t) => field switch
    {
        EntryField.Issue or EntryField.Objectives or EntryField.Results => (t["Achieved outcomes"],
            t["The jury asks what was achieved: clear aims, evidence against the starting point, effects on people and on the institution."]),
        EntryField.Innovation => (t["Innovativeness"],
            t["The jury asks how new the approach is: a new idea, or a known one used in a new way, and what it makes possible."]),
        EntryField.Resources => (t["Soundness of implementation"],
            t["The jury asks how soundly it was put into practice: planning, means, people involved, management of risks."]),
        EntryField.Lessons => (t["Replicability"],
            t["The jury asks how well others could do the same: conditions, costs, what to avoid, what to adapt."]),
        _ => null,
    };

    public static string Of(PartState state, Localizer t) => state switch
    {
        PartState.NotStarted => t.In("part of the form", "Not started"),
        PartState.InProgress => t.In("part of the form", "In progress"),
        PartState.Done => t.In("part of the form", "Done"),
        PartState.Optional => t.In("part of the form", "Optional"),
        PartState.OverLimit => t.In("part of the form", "Over the limit"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
