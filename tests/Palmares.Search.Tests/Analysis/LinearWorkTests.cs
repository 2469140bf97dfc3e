using Palmares.Search.Analysis;
using static Palmares.Search.Tests.Analysis.AnalysisExtensions;

namespace Palmares.Search.Tests.Analysis;

/// <summary>Ten times the text takes ten times the steps, whatever it is made of; steps are counted, not timed.</summary>
public sealed class LinearWorkTests
{
    private static readonly Analyzer Analyzer = new(Load(
        """[{"id": "a", "labels": {"en": ["accident of the accident of the accident of work", "work of work of work"], "fr": ["accident du travail"], "de": ["Rente"], "es": ["accidente de trabajo"]}}]"""));

    [Theory]
    [InlineData("the occupational accident insurance of workers ")]
    [InlineData("x")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("l'")]
    [InlineData("a'")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("\u200b")]
    [InlineData("ﷺ")]
    [InlineData("ß")]
    [InlineData("\ud800")]
    [InlineData("accident of the ")]
    [InlineData("work of the ")]
    [InlineData("Rentenversicherungsunfall ")]
    [InlineData("Rente-Rente ")]
    [InlineData("Renten- und ")]
    public void Work_grows_with_the_text(string piece)
    {
        var small = Repeat(piece, 20_000);
        var large = Repeat(piece, 200_000);

        foreach (var language in new[] { "en", "fr", "de", "es" })
        {
            var steps = Analyzer.Analyze(small, language).Steps;
            Analyzer.Analyze(large, language).Steps.ShouldBeInRange(9 * steps, 11 * steps);
        }
    }

    [Fact]
    public void A_megabyte_is_analysed_in_a_step_or_two_a_character()
    {
        var text = Repeat("The occupational accident insurance of workers, of work and of pensioners. ", 1_000_000);

        var analysed = Analyzer.Analyze(text, "en");

        analysed.WordCount.ShouldBe(146_663);
        analysed.Steps.ShouldBeLessThan(2 * text.Length);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
