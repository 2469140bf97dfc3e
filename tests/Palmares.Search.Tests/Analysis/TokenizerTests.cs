using Palmares.Search.Analysis;
using static Palmares.Search.Tests.Analysis.AnalysisExtensions;

namespace Palmares.Search.Tests.Analysis;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Caja del Seguro Social, 2016", "caja del seguro social 2016")]
    [InlineData("L'accident du travail", "accident du travail")]
    [InlineData("qu’elle n’a d’accès", "elle a acces")]
    [InlineData("jusqu'à l'été, lorsqu'il", "a ete il")]
    [InlineData("aujourd'hui, prud’hommes", "aujourdhui prudhommes")]
    [InlineData("Côte d'Ivoire", "cote ivoire")]
    [InlineData("dell'INPS, all’estero, un'assicurazione", "inps estero assicurazione")]
    [InlineData("the worker's and workers’ rights", "the worker and workers rights")]
    [InlineData("we'll, they've, it's, don't", "we they it dont")]
    [InlineData("Nuku'alofa, Nukuʻalofa, O’Brien", "nukualofa nukualofa obrien")]
    [InlineData("'quoted' “words” «et» „andere“", "quoted words et andere")]
    [InlineData("C.N.S.S. and R.S.I., U.S.", "cnss and rsi us")]
    [InlineData("Plan B. Next", "plan b next")]
    [InlineData("z.B. d.h.", "zb dh")]
    [InlineData("R.D.Congo", "rd congo")]
    [InlineData("www.issa.int/gp", "www issa int gp")]
    [InlineData("3.5 % of 1,000 on 01.02.2016", "3 5 of 1 000 on 01 02 2016")]
    [InlineData("2016–2019, 2e, G20, ISO 27001", "2016 2019 2e g20 iso 27001")]
    [InlineData("Straße STRASSE STRAẞE", "strasse strasse strasse")]
    [InlineData("ŒUVRE Łódź Ærø İzmir Diyarbakır", "oeuvre lodz aero izmir diyarbakir")]
    [InlineData("ﬁnance ｅ－ｂｏｏｋ x² ½", "finance e book x2 1 2")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("社会保障", "社 会 保 障")]
    [InlineData("한국 국민연금", "한국 국민연금")]
    [InlineData("", "")]
    [InlineData(" \t\r\n.,;:!?-–—'’\"()[]{}/\\|@#$%^*+=<>~`&", "")]
    public void A_text_is_cut_into_folded_words(string text, string words) => string.Join(' ', Surfaces(text)).ShouldBe(words);

    [Theory]
    [InlineData("Ren\u00ADte")]
    [InlineData("Ren\u200Bte")]
    [InlineData("Ren\u200Dte\u200C")]
    [InlineData("\uFEFFRente")]
    [InlineData("R\u2060e\u202Ente")]
    [InlineData("Rente\uFE0F \uFE0F")]
    [InlineData("Ren\U000E0100te\U000E0065")]
    [InlineData("\0\uFE0FRente")]
    public void Invisible_characters_are_no_part_of_a_word(string text) => Surfaces(text, "de").ShouldBe(["rente"]);

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Mu\u0308tter", "Mütter")]
    [InlineData("an\u0303o", "año")]
    [InlineData("cafe\u200D\u0301", "café")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    public void Composed_and_decomposed_spellings_are_one(string decomposed, string composed) =>
        Plain.Analyze(decomposed, "fr").Tokens.Select(token => (token.Stem, token.Surface))
            .ShouldBe(Plain.Analyze(composed, "fr").Tokens.Select(token => (token.Stem, token.Surface)));

    [Theory]
    [InlineData("l’assurance d'État", "assurance|État")]
    [InlineData("The worker's e-claim", "The|worker|e|claim")]
    [InlineData("cafe\u0301 noir", "cafe\u0301|noir")]
    [InlineData("Ren\u00ADte neu", "Ren\u00ADte|neu")]
    [InlineData("ﬁnance\u00A0½x", "ﬁnance|½|½x")]
    [InlineData("Straße, C.N.S.S.!", "Straße|C.N.S.S")]
    [InlineData("\ud800 a\0b \udc00", "a|b")]
    public void A_token_covers_its_word_in_the_original_text(string text, string sources) =>
        string.Join('|', Sources(text, "fr")).ShouldBe(sources);

    [Fact]
    public void Words_are_counted_from_0()
    {
        var analysed = Plain.Analyze("La caisse d'assurance", "fr");

        analysed.WordCount.ShouldBe(3);
        analysed.Tokens.Select(token => token.Position).ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData("e-services", "e servic", "eservic")]
    [InlineData("R&D", "r d", "rd")]
    [InlineData("COVID‑19", "covid 19", "covid19")]
    [InlineData("one-stop-shop", "one stop shop", "onestopshop")]
    [InlineData("Rendez-vous-là-bas-toi", "rendez vous la bas toi", "")]
    [InlineData("2016-2019", "2016 2019", "")]
    [InlineData("R & D", "r d", "")]
    [InlineData("-e-", "e", "")]
    public void Linked_words_are_also_read_as_one(string text, string stems, string joined)
    {
        var analysed = Plain.Analyze(text, "en");

        string.Join(' ', analysed.Of(TokenKind.Word)).ShouldBe(stems);
        string.Join(' ', analysed.Of(TokenKind.Joined)).ShouldBe(joined);
    }

    [Fact]
    public void The_joined_form_stands_at_the_first_word_and_covers_all()
    {
        const string Text = "our e-service";

        var joined = Plain.Analyze(Text, "en").Tokens.Single(token => token.Kind == TokenKind.Joined);

        joined.Position.ShouldBe(1);
        joined.In(Text).ShouldBe("e-service");
    }

    [Fact]
    public void A_suspended_word_is_completed_in_its_place()
    {
        const string Text = "Unfall- und Krankenversicherung";

        var completed = Plain.Analyze(Text, "de").Tokens.Single(token => token.Kind == TokenKind.Joined);

        completed.Surface.ShouldBe("unfallversicherung");
        completed.Position.ShouldBe(0);
        completed.In(Text).ShouldBe("Unfall");
    }

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var token = Plain.Analyze(new string('x', 10_000), "en").Tokens.Single();

        token.Stem.Length.ShouldBe(64);
        token.Surface.Length.ShouldBe(64);
        token.Length.ShouldBe(10_000);
    }

    [Fact]
    public void A_cut_word_never_ends_in_half_a_character() =>
        Plain.Analyze("a" + string.Concat(Enumerable.Repeat("𐐀", 40)), "en").Tokens.Single().Surface.Length.ShouldBe(63);

    [Theory]
    [InlineData("de-CH", "rent")]
    [InlineData("DE", "rent")]
    [InlineData("pt", "renten")]
    [InlineData("", "renten")]
    public void The_language_is_the_first_part_of_its_tag_and_others_are_not_stemmed(string language, string stem) =>
        Plain.Analyze("Renten", language).Tokens.Single().Stem.ShouldBe(stem);

    [Theory]
    [InlineData("the", "en", true), InlineData("der", "en", false), InlineData("der", "de", true), InlineData("fur", "de", true)]
    [InlineData("une", "fr", true), InlineData("tambien", "es", true), InlineData("pension", "fr", false), InlineData("the", "pt", false)]
    public void Stop_words_are_known_by_language(string surface, string language, bool expected)
    {
        Analyzer.IsStopWord(surface, language).ShouldBe(expected);
        Plain.Analyze(surface, language).Tokens[0].IsStopWord.ShouldBe(expected);
    }
}
