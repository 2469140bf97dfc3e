using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;

namespace Palmares.Domain.Tests.Entries;

public sealed class FormPartTests
{
    [Fact]
    public void Every_field_stands_on_one_page() => FormPart.All.SelectMany(page => page.Fields).ShouldBe(EntryFields.All);

    [Fact]
    public void Pages_follow_each_other()
    {
        FormPart.All.Select(page => page.Code).ShouldBe(
            ["basics", "topics", "institutions", "contact", "summary", "issue", "objectives", "innovation", "resources", "results", "lessons"]);
        FormPart.Find("basics")!.Next!.Code.ShouldBe("topics");
        FormPart.Find("basics")!.Previous.ShouldBeNull();
        FormPart.Find("lessons")!.Next.ShouldBeNull();
        FormPart.Find("nothing").ShouldBeNull();
    }

    [Fact]
    public void A_part_is_as_far_as_its_fields_are()
    {
        State("basics").ShouldBe(PartState.NotStarted);
        State("basics", (EntryField.Title, "A")).ShouldBe(PartState.InProgress);
        State("basics", (EntryField.Title, "A"), (EntryField.Language, "fr"), (EntryField.Year, "20x4")).ShouldBe(PartState.InProgress);
        State("basics", (EntryField.Title, "A"), (EntryField.Language, "fr"), (EntryField.Year, "2024")).ShouldBe(PartState.Done);
        State("institutions").ShouldBe(PartState.Optional);
        State("institutions", (EntryField.Partners, "fr-cnaf")).ShouldBe(PartState.Done);
        State("contact", (EntryField.ContactPhone, "1")).ShouldBe(PartState.InProgress);
        State("contact", (EntryField.ContactName, "A"), (EntryField.ContactFunction, "B"), (EntryField.ContactAddress, "c@d.example")).ShouldBe(PartState.Done);
        State("issue", (EntryField.Issue, " ")).ShouldBe(PartState.InProgress);
        State("issue", (EntryField.Issue, "a")).ShouldBe(PartState.Done);
        State("summary", (EntryField.Summary, Words(180))).ShouldBe(PartState.Done);
        State("summary", (EntryField.Summary, Words(181))).ShouldBe(PartState.OverLimit);
    }

    private static PartState State(string page, params (EntryField Field, string Text)[] texts) =>
        FormPart.Find(page)!.StateIn(new(texts.Select(text => KeyValuePair.Create(text.Field, text.Text))), RuleSet.Reference);

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));
}
