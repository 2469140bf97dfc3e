using Palmares.Domain.Entries;

namespace Palmares.Domain.Tests.Entries;

public sealed class LanguageCheckTests
{
    private const string French = "Nous avons ouvert dans toutes les régions un guichet pour les familles qui ne savent pas à qui s’adresser.";
    private const string English = "We have opened a counter in all of the regions for families who do not know whom they can ask for help.";

    [Fact]
    public void Fields_in_another_language_are_named_in_the_form_s_order() => LanguageCheck.Of(Entry("fr")
            .With(EntryField.Lessons, English).With(EntryField.Summary, French).With(EntryField.Issue, English))
        .ShouldBe([new(EntryField.Issue, "en"), new(EntryField.Lessons, "en")]);

    [Fact]
    public void Texts_too_short_to_tell_and_contact_words_are_left_alone() =>
        LanguageCheck.Of(Entry("fr").With(EntryField.Title, "The way forward").With(EntryField.ContactFunction, English)).ShouldBeEmpty();

    [Fact]
    public void Where_no_language_is_declared_nothing_differs_from_it() => LanguageCheck.Of(Entry("").With(EntryField.Summary, English)).ShouldBeEmpty();

    private static EntryContent Entry(string language) => EntryContent.Empty.With(EntryField.Language, language);
}
