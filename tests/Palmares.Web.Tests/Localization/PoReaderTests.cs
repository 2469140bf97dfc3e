using Palmares.Web.Localization.Po;

namespace Palmares.Web.Tests.Localization;

public sealed class PoReaderTests
{
    private const string Header = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n\n";

    [Fact]
    public void The_header_is_read_as_fields()
        => Read("").Header.ShouldBe(new Dictionary<string, string> { ["Language"] = "fr", ["Plural-Forms"] = "nplurals=2; plural=(n > 1);" }, ignoreOrder: true);

    [Fact]
    public void A_message_has_a_source_and_a_translation()
    {
        var entry = Read("msgid \"Search\"\nmsgstr \"Rechercher\"\n").Entries.ShouldHaveSingleItem();

        entry.Key.ShouldBe(new MessageKey(null, "Search"));
        entry.SourcePlural.ShouldBeNull();
        entry.Translations.ShouldBe(["Rechercher"]);
        entry.Line.ShouldBe(6);
    }

    [Fact]
    public void Strings_over_several_lines_are_one()
        => Read("msgid \"\"\n\"one \"\n\"two\"\nmsgstr \"un \"\n\"deux\"\n").Entries.Select(e => (e.Key.Source, e.Translations[0])).ShouldBe([("one two", "un deux")]);

    [Fact]
    public void Escapes_are_resolved()
        => Read("""msgid "a\n\t\"\\"  """ + "\nmsgstr \"b\"\n").Entries[0].Key.Source.ShouldBe("a\n\t\"\\");

    [Fact]
    public void Contexts_tell_equal_sources_apart()
        => Read("msgctxt \"verb\"\nmsgid \"Open\"\nmsgstr \"Ouvrir\"\n\nmsgctxt \"state\"\nmsgid \"Open\"\nmsgstr \"Ouvert\"\n")
            .Entries.Select(e => e.Key).ShouldBe([new("verb", "Open"), new("state", "Open")]);

    [Fact]
    public void Plurals_have_a_translation_per_form()
    {
        var entry = Read("msgid \"{0} hit\"\nmsgid_plural \"{0} hits\"\nmsgstr[0] \"{0} résultat\"\nmsgstr[1] \"{0} résultats\"\n").Entries[0];

        entry.SourcePlural.ShouldBe("{0} hits");
        entry.Translations.ShouldBe(["{0} résultat", "{0} résultats"]);
    }

    [Fact]
    public void Comments_are_kept_by_kind_and_belong_to_the_entry_that_follows()
    {
        var entry = Read("# by a translator\n#. by a developer\n#: src/A.cs src/B.cs\n#, fuzzy, c-format\n#| msgid \"old\"\nmsgid \"a\"\nmsgstr \"b\"\n").Entries[0];

        entry.Comments.ShouldBe(["by a translator"]);
        entry.Notes.ShouldBe(["by a developer"]);
        entry.References.ShouldBe(["src/A.cs", "src/B.cs"]);
        entry.IsFuzzy.ShouldBeTrue();
    }

    [Fact]
    public void Obsolete_entries_are_left_out()
        => Read("#~ msgid \"gone\"\n#~ msgstr \"parti\"\n\nmsgid \"a\"\nmsgstr \"b\"\n").Entries.Select(e => e.Key.Source).ShouldBe(["a"]);

    [Fact]
    public void Entries_need_no_blank_line_between_them()
        => Read("msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n# last\nmsgid \"e\"\nmsgstr \"f\"").Entries.Select(e => e.Key.Source).ShouldBe(["a", "c", "e"]);

    [Fact]
    public void A_file_without_header_is_refused()
        => Errors("msgid \"a\"\nmsgstr \"b\"\n").ShouldBe(["fr.po:1: the header (an entry with an empty msgid) is missing"]);

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", "fr.po:9: the message \"a\" stands twice")]
    [InlineData("msgid \"a\"\n", "fr.po:6: an entry without msgstr")]
    [InlineData("msgctxt \"x\"\n", "fr.po:6: an entry without msgid")]
    [InlineData("msgid \"a\nmsgstr \"b\"\n", "fr.po:6: not a quoted string: \"a")]
    [InlineData("msgid \"a\\q\"\nmsgstr \"b\"\n", "fr.po:6: not a quoted string: \"a\\q\"")]
    [InlineData("msgid \"a\" b\nmsgstr \"b\"\n", "fr.po:6: not a quoted string: \"a\" b")]
    [InlineData("\"a\"\n", "fr.po:6: a string without a keyword before it")]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\n", "fr.po:6: a message with msgid_plural needs msgstr[0], msgstr[1], …")]
    [InlineData("msgid \"a\"\nmsgstr[0] \"c\"\n", "fr.po:6: msgstr[…] without msgid_plural")]
    [InlineData("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\nmsgstr[1] \"d\"", "fr.po:8: unexpected msgstr[1]")]
    [InlineData("msgstr \"a\"\nmsgid \"b\"\n", "fr.po:6: unexpected msgstr")]
    [InlineData("nonsense\n", "fr.po:6: unexpected nonsense")]
    public void What_is_wrong_is_named_with_its_line(string entries, string error) => Errors(Header + entries)[0].ShouldBe(error);

    [Fact]
    public void Every_error_of_a_file_is_told_at_once()
        => Errors(Header + "nonsense\n\nmsgid \"a\"\n\nmsgid \"b\"\n").ShouldBe(
            ["fr.po:6: unexpected nonsense", "fr.po:8: an entry without msgstr", "fr.po:10: an entry without msgstr"]);

    private static PoFile Read(string entries) => PoReader.Read("fr.po", Header + entries);

    private static string[] Errors(string text)
        => [.. Should.Throw<PoException>(() => PoReader.Read("fr.po", text)).Errors.Select(error => error.ToString())];
}
