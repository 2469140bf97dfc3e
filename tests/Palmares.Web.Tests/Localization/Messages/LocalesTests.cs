using System.Text.RegularExpressions;
using Palmares.Domain.Shared;
using Palmares.Messages;
using Palmares.Web.Localization;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Tests.Localization.Messages;

/// <summary>The real sources and translations. To mend a failure: <c>./dev messages</c>, then translate what is empty.</summary>
public sealed partial class LocalesTests
{
    private static readonly Locales Locales = new(Locales.FindRoot());
    private static readonly Lazy<Extraction> Sources = new(() => Extractor.FromRepository(Locales.FindRoot()));

    public static TheoryData<Language> Translated => [.. Catalogs.Translated];

    [Fact]
    public void Every_text_in_the_sources_can_be_translated() => Sources.Value.Errors.ShouldBeEmpty();

    [Fact]
    public void The_template_is_what_the_sources_say()
        => File.ReadAllText(Locales.TemplatePath).ShouldBe(Locales.TemplateText(Template.Entries(Sources.Value)), "run ./dev messages");

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_text_is_translated_and_nothing_else(Language language)
    {
        var expected = Template.Entries(Sources.Value).Select(entry => $"{entry.Key} {entry.SourcePlural}").ToHashSet();
        var actual = Locales.Read(language).Entries.Select(entry => $"{entry.Key} {entry.SourcePlural}").ToHashSet();

        expected.Except(actual).ShouldBeEmpty($"missing in {language.Code()}.po; run ./dev messages");
        actual.Except(expected).ShouldBeEmpty($"no longer used in {language.Code()}.po; run ./dev messages");
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void The_strict_reader_accepts_every_translation(Language language)
        => CatalogRules.Check(Locales.Read(language), language).ShouldBeEmpty();

    [Theory]
    [InlineData(Language.Fr, """(?<![\u202F])[;!?]|(?<!\u00A0|[0-9]|^[^ ]*):|«(?!\u00A0)|(?<!\u00A0)»|['"“”„]""")]
    [InlineData(Language.De, """['"«»”]|„[^“]*$| [;:!?]""")]
    [InlineData(Language.Es, """['"„]|« | »| [;:!?]|^[^¿]*\?|^[^¡]*!""")]
    public void Translations_use_the_typographic_marks_of_the_language(Language language, string wrong)
        => Locales.Read(language).Entries.SelectMany(entry => entry.Translations)
            .Where(text => Regex.IsMatch(Address().Replace(text, ""), wrong)).ShouldBeEmpty();

    [Fact]
    public void English_sources_use_typographic_marks()
        => Template.Entries(Sources.Value).SelectMany(entry => new[] { entry.Key.Source, entry.SourcePlural ?? "" })
            .Where(text => Regex.IsMatch(text, """['"]|\.\.\.| - """)).ShouldBeEmpty();

    [GeneratedRegex("https?://[^ ]+|[A-Za-z]+=[^ ]+")]
    private static partial Regex Address();
}
