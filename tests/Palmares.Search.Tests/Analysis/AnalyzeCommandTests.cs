using Palmares.Search.Analysis;
using static Palmares.Search.Tests.Analysis.AnalysisExtensions;

namespace Palmares.Search.Tests.Analysis;

public sealed class AnalyzeCommandTests
{
    [Theory]
    [InlineData("de", "Häuser\n", "haus\thaus\n")]
    [InlineData("es", "cotizaciones\nniño", "cotiz\tcotiz\nniñ\tnin\n")]
    [InlineData("fr", "d'accès\nemplois", "acces\tacces acce\nemplois\templois emploi\n")]
    [InlineData("fr", "sécurité", "sécur\tsecur securit\n")]
    [InlineData("de", "Altersrenten", "altersrent\taltersrent alt rent\n")]
    [InlineData("en", "E-Services", "e-servic\te eservic servic\n")]
    [InlineData("en", "The worker's claims.", "the worker claim\tthe worker claim\n")]
    [InlineData("en", "'\n\n!", "'\t\n\t\n\t\n")]
    [InlineData("pt", "Pensões", "pensões\tpensoes\n")]
    public void Each_line_gives_its_stems_a_tab_and_its_index_tokens(string language, string input, string expected)
    {
        var output = new StringWriter();

        AnalyzeCommand.Run(Plain, language, new StringReader(input), output);

        output.ToString().ShouldBe(expected);
    }
}
