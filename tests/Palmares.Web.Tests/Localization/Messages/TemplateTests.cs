using Palmares.Domain.Shared;
using Palmares.Messages;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Tests.Localization.Messages;

public sealed class TemplateTests
{
    private static readonly PoEntry Kept = Entry("kept");
    private static readonly PoEntry Added = Entry("added");
    private static readonly PoEntry Counted = new(new(null, "{0} hit"), "{0} hits", ["", ""]);

    [Fact]
    public void Merging_keeps_what_is_translated_adds_what_is_new_and_drops_what_is_gone()
    {
        var old = PoTexts.File(Language.Fr, "# checked\nmsgid \"kept\"\nmsgstr \"gardé\"\n\nmsgid \"gone\"\nmsgstr \"parti\"\n");

        var merged = Template.Merge([Added, Kept with { References = ["src/A.cs"] }], old);

        merged.Select(e => (e.Key.Source, e.Translations[0])).ShouldBe([("added", ""), ("kept", "gardé")]);
        merged[1].Comments.ShouldBe(["checked"]);
        merged[1].References.ShouldBe(["src/A.cs"]);
    }

    [Fact]
    public void A_text_that_got_a_plural_is_translated_anew()
        => Template.Merge([Counted], PoTexts.File(Language.Fr, "msgid \"{0} hit\"\nmsgstr \"{0} résultat\"\n"))[0].Translations.ShouldBe(["", ""]);

    [Fact]
    public void What_is_written_is_read_back()
    {
        PoEntry[] entries =
        [
            new(new("verb", "say \"a\\b\"\n\t"), null, ["dire"]) { Comments = ["c"], Notes = ["n"], References = ["src/A.cs", "src/B.cs"], IsFuzzy = true },
            Counted with { Translations = ["{0} résultat", "{0} résultats"] },
        ];

        var read = PoReader.Read("fr.po", Template.Write([new("Language", "fr")], entries));

        read.Header.ShouldBe(new Dictionary<string, string> { ["Language"] = "fr" });
        Template.Write(read.Header, read.Entries).ShouldBe(Template.Write([new("Language", "fr")], entries));
        read.Entries[0].Key.ShouldBe(entries[0].Key);
        read.Entries[1].Translations.ShouldBe(entries[1].Translations);
    }

    private static PoEntry Entry(string source) => new(new(null, source), null, [""]);
}
