using Palmares.Messages;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Tests.Localization.Messages;

public sealed class ExtractorTests
{
    [Theory]
    [InlineData("""T["Search"]""", "Search")]
    [InlineData("""T["{0} of {1}", a, b.C(d, "e")]""", "{0} of {1}")]
    [InlineData("""T.Html("Read {0}this{1}", Markup.Link(x), Markup.EndLink)""", "Read {0}this{1}")]
    [InlineData("""Localizer.Key("Award")""", "Award")]
    [InlineData("T[@\"say \"\"yes\"\"\"]", "say \"yes\"")]
    [InlineData("T[\"\"\"raw \"text\" \\\"\"\"]", "raw \"text\" \\")]
    [InlineData("""T["one " + "two"]""", "one two")]
    [InlineData("""T["\u00e9t\u00e9"]""", "été")]
    [InlineData("""this.text["Place"]""", "Place")]
    public void A_marked_text_is_found_in_code(string expression, string source)
    {
        var found = Code(expression);

        found.Errors.ShouldBeEmpty();
        found.Messages.Select(m => m.Key).ShouldBe([new(null, source)]);
    }

    [Fact]
    public void Plurals_contexts_and_choices_are_found()
    {
        var found = Code("""(T.Plural(n, "{0} hit", "{0} hits"), T.In("verb", "Open"), T[x ? "yes" : "no"], T[y switch { 1 => "one", _ => "more" }], T.Forms("{0} word of {1}", "{0} words of {1}"))""");

        found.Errors.ShouldBeEmpty();
        found.Messages.Select(m => (m.Key, m.Plural)).ShouldBe(
        [
            (new(null, "{0} hit"), "{0} hits"), (new("verb", "Open"), null),
            (new(null, "yes"), null), (new(null, "no"), null), (new(null, "one"), null), (new(null, "more"), null),
            (new(null, "{0} word of {1}"), "{0} words of {1}"),
        ]);
    }

    [Fact]
    public void Lookups_inside_lookups_and_interpolations_are_found_in_their_order()
        => Code("""$"{T["a"]} {T["b {0}", T["c"]]}" """).Messages.Select(m => m.Key.Source).ShouldBe(["a", "b {0}", "c"]);

    [Theory]
    [InlineData("""texts["en"]""")]
    [InlineData("""dictionary["Search"]""")]
    [InlineData(""" "T[\"no\"]" """)]
    [InlineData("""T[EventTypes.Name(type)]""")]
    [InlineData("""T.Number(3)""")]
    [InlineData("""1 /* T["no"] */""")]
    public void What_is_no_lookup_is_left_alone(string expression)
    {
        var found = Code(expression);

        found.Messages.ShouldBeEmpty();
        found.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""T[$"Hello {name}"]""", "an interpolated string cannot be translated: use {0} and arguments")]
    [InlineData("""T["Hello " + name]""", "a text put together at run time cannot be translated: use {0} and arguments")]
    [InlineData("""T[""]""", "an empty text cannot be translated")]
    [InlineData("""T["and "]""", "white space at the start or end: a sentence in pieces cannot be translated")]
    [InlineData("""T["<b>bold</b>"]""", "markup in a text: use T.Html with arguments")]
    [InlineData("""T["{0} of {1}", a]""", "the text names 2 arguments and is given 1")]
    [InlineData("""T["Hello", a]""", "the text names 0 arguments and is given 1")]
    [InlineData("""T["{1}", a]""", "the text names 1 arguments and is given 1")]
    [InlineData("""T.Plural(n, one, other)""", "both plural forms must be literals")]
    [InlineData("""T.Plural(n, "{0} a in {1}", "{0} as in {1}")""", "the text names 2 arguments and is given 1")]
    [InlineData("""T.In(where, "Open")""", "a context must be a literal")]
    public void What_no_translator_could_use_is_an_error_with_its_line(string expression, string error)
        => Code(expression).Errors.Select(e => e.ToString()).ShouldBe([$"src/A.cs:3: {error}"]);

    [Fact]
    public void A_text_with_and_without_plural_is_an_error()
        => Code("""(T["{0} hit", 1], T.Plural(n, "{0} hit", "{0} hits"))""").Errors.Select(e => e.Message)
            .ShouldBe(["\"{0} hit\" is used with different plurals"]);

    [Fact]
    public void Views_are_read_wherever_an_expression_stands()
    {
        const string view = """
            @model X
            @* T["not this"] *@
            @{
              ViewData["Title"] = T["Title"];
              // T["nor this"]
            }
            <h1 title="@T["Attribute"]">don't @T["Heading"] - it's <b>@T.Plural(Model.Count, "{0} hit", "{0} hits")</b>.</h1>
            <ds-field label='@T["Say {0}.", "it's"]'>@T["End"].</ds-field>
            @foreach (var x in T2["no"]) { @x.T["Member"] }
            """;

        var found = Extractor.From([new("src/A.cshtml", view)]);

        found.Errors.ShouldBeEmpty();
        found.Messages.Select(m => m.Key.Source).ShouldBe(["Title", "Attribute", "Heading", "{0} hit", "Say {0}.", "End"]);
    }

    [Fact]
    public void Notes_for_translators_stand_on_the_same_line_or_the_one_above()
    {
        const string view = """
            @* i18n: a button *@
            @T["Open"] @* i18n: not the state *@
            @T["Close"]
            @* i18n: the state *@
            @T["Closed"]
            """;

        Extractor.From([new("src/A.cshtml", view)]).Messages.Select(m => m.Note).ShouldBe(["not the state", null, "the state"]);
    }

    [Fact]
    public void The_same_text_is_one_entry_that_names_its_files()
    {
        var extraction = Extractor.From(
        [
            new("src/A.cs", "class A { string a = T[\"Search\"] + T[\"Open\"]; }"),
            new("src/B.cs", "class B { string a = T[\"Search\"]; }"),
        ]);

        Template.Entries(extraction).Select(e => $"{e.Key.Source}: {string.Join(' ', e.References)}").ShouldBe(["Search: src/A.cs src/B.cs", "Open: src/A.cs"]);
    }

    private static Extraction Code(string expression)
        => Extractor.From([new("src/A.cs", $"class A(Localizer? text)\n{{\n    object O() => {expression};\n}}")]);
}
