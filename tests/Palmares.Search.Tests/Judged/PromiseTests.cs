using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Judged;

/// <summary>What was promised of the real library, from every interface language.</summary>
public class PromiseTests
{
    private static readonly ReferenceLibrary Library = ReferenceLibrary.Instance;

    public static TheoryData<string> Languages => ["en", "fr", "de", "es"];

    public static TheoryData<string, string> Nurseries => [.. Each("crèche", "creche", "guarderia", "guardería", "Kinderkrippe", "nursery", "nurseries", "crèches")];

    public static TheoryData<string, string> Accidents =>
        [.. Each("Arbeitsunfall", "Arbeitsunfälle", "Arbeitsunfaelle", "accident du travail", "accidentes de trabajo", "accident at work", "work accidents")];

    [Theory, MemberData(nameof(Nurseries))]
    public void The_nurseries_come_first(string language, string text) =>
        Find(text, language)[0].ShouldBe("occupational-integration-nurseries");

    [Theory, MemberData(nameof(Accidents))]
    public void Accidents_at_work_are_found_in_every_language_and_the_reading_says_why(string language, string text)
    {
        var result = Library.Index.Search(new() { Text = text, Language = language, Take = 20 });

        result.Reading.Concepts.Select(concept => concept.ConceptId).ShouldContain("accident-at-work");
        result.Reading.Concepts.Select(concept => concept.Typed).Distinct().ShouldBe([text]);
        foreach (var practice in new[] { "ai-icd10-coding-accident-reports-germany", "customized-integrated-service-comwel-2012", "return-to-work-support-mutual-chile" })
            result.Hits.Select(hit => Library.IdOf(hit.Number)).ShouldContain(practice);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Singular_and_plural_find_the_same(string language)
    {
        Find("cotizaciones", language).Order().ShouldBe(Find("cotización", language).Order());
        Find("Versicherungen", language).Order().ShouldBe(Find("Versicherung", language).Order());
        Find("accidents", language).Order().ShouldBe(Find("accident", language).Order());
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_typing_error_offers_the_word(string language)
    {
        var result = Library.Index.Search(new() { Text = "nurserys", Language = language });

        result.Reading.Corrections.ShouldBe([new("nurserys", "nursery", Applied: true)]);
        Library.IdOf(result.Hits[0].Number).ShouldBe("occupational-integration-nurseries");
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_title_and_every_id_finds_its_practice_first(string language)
    {
        foreach (var document in Library.Documents)
        {
            foreach (var title in document.Texts.Where(text => text.Field == TextField.Title))
                Find(title.Text, language)[0].ShouldBe(document.Id, title.Text);
            Find(document.Id!, language)[0].ShouldBe(document.Id);
            Find($"#{document.Number}", language)[0].ShouldBe(document.Id);
        }
    }

    private static string[] Find(string text, string language) =>
        [.. Library.Index.Numbers(new() { Text = text, Language = language }).Select(Library.IdOf)];

    private static IEnumerable<TheoryDataRow<string, string>> Each(params string[] texts) =>
        new[] { "en", "fr", "de", "es" }.SelectMany(language => texts.Select(text => new TheoryDataRow<string, string>(language, text)));
}
