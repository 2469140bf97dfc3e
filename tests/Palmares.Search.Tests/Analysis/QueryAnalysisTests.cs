using Palmares.Search.Analysis;
using static Palmares.Search.Tests.Analysis.AnalysisExtensions;

namespace Palmares.Search.Tests.Analysis;

public sealed class QueryAnalysisTests
{
    [Fact]
    public void A_word_has_its_stem_in_each_language()
    {
        var word = Plain.AnalyzeQuery("Prestations").Words.Single();

        word.ShouldSatisfyAllConditions(
            () => word.Typed.ShouldBe("Prestations"),
            () => word.Surface.ShouldBe("prestations"),
            () => (word.Position, word.Start, word.Length).ShouldBe((0, 0, 11)));
        word.Stems.Select(stem => (stem.Language, stem.Stem)).ShouldBe(
            [("en", "prestat"), ("fr", "prestat"), ("de", "prestation"), ("es", "prestations")]);
    }

    [Fact]
    public void Stop_words_are_stop_words_in_their_own_language_only()
    {
        var word = Plain.AnalyzeQuery("die").Words.Single();

        word.IsStopWordIn("de").ShouldBeTrue();
        word.IsStopWordIn("en").ShouldBeFalse();
    }

    [Fact]
    public void Words_that_are_linked_are_also_searched_as_one()
    {
        var words = Plain.AnalyzeQuery("my e-service").Words;

        words.Select(word => string.Join(' ', word.Stems.Where(stem => stem.Language == "en").Select(stem => $"{stem.Kind}:{stem.Stem}")))
            .ShouldBe(["Word:my", "Word:e Joined:eservic", "Word:servic Joined:eservic"]);
    }

    [Fact]
    public void The_parts_of_a_compound_are_told_from_the_whole() =>
        Plain.AnalyzeQuery("Altersrente").Words.Single().Stems.Where(stem => stem.Language == "de")
            .Select(stem => (stem.Kind, stem.Stem))
            .ShouldBe([(TokenKind.Word, "altersrent"), (TokenKind.CompoundPart, "alt"), (TokenKind.CompoundPart, "rent")]);

    [Theory]
    [InlineData("Rente", "die Altersrenten", true)]
    [InlineData("Versicherung", "Sozialversicherungsträger", true)]
    [InlineData("Unfall", "Arbeitsunfälle", true)]
    [InlineData("Krankenversicherung", "Krankenversicherungsbeiträge", true)]
    [InlineData("Haeuser", "Krankenhausbau", false)]
    [InlineData("Altersrente", "die Rente im Alter", false)]
    [InlineData("Unfälle", "Unfallverhütung", true)]
    [InlineData("Behoerde", "Sozialbehörden", true)]
    [InlineData("Unfallversicherung", "die Unfall- und Krankenversicherung", true)]
    [InlineData("Rentenversicherung", "Renten-, Kranken- und Pflegeversicherungen", true)]
    [InlineData("Altersversorgung", "Alters- bzw. Hinterbliebenenversorgung", true)]
    [InlineData("Arbeitsunfall", "Arbeits- und Wegeunfälle", true)]
    [InlineData("Altersversicherung", "Alters- und dann auch noch eine Krankenversicherung", false)]
    [InlineData("Einzahlung", "Ein- und Auszahlung", false)]
    public void A_German_word_finds_the_compounds_it_is_part_of(string query, string text, bool expected) =>
        Finds(query, text, "de").ShouldBe(expected);

    [Theory]
    [InlineData("e-service", "e-services", true)]
    [InlineData("e-service", "eService", true)]
    [InlineData("eservices", "an e-service", true)]
    [InlineData("R&D", "R&D", true)]
    [InlineData("CNSS", "C.N.S.S.", true)]
    [InlineData("covid 19", "COVID-19", true)]
    [InlineData("e-service", "services", false)]
    public void Ways_of_writing_one_word_find_each_other(string query, string text, bool expected) =>
        Finds(query, text, "en").ShouldBe(expected);

    [Fact]
    public void A_query_without_words_has_none()
    {
        var query = Plain.AnalyzeQuery(" –\ud800\0! ");

        query.Words.ShouldBeEmpty();
        query.Concepts.ShouldBeEmpty();
    }
}
