using System.Collections.Frozen;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// Words that carry grammar rather than meaning, in each language. Contractions stand without their apostrophe (dont), as the
/// tokenizer gives them.
/// </summary>
internal static class StopWords
{
    private const string English =
        """
        a about above after again against all also am an and any are arent as at be because been before being below between
        both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each either few for from
        further had hadnt has hasnt have havent having he her here hers herself him himself his how however i if in into is
        isnt it its itself just me more most my myself neither no nor not of off on once only or other our ours ourselves out
        over own per same she should shouldnt so some such than that the their theirs them themselves then there these they
        this those though through thus to too under until up upon us very was wasnt we were werent what when where whether
        which while who whom whose why will with within without wont would wouldnt you your yours yourself yourselves
        """;

    private const string French =
        """
        ai aie ainsi alors as au aucun aucune aussi autre autres aux avaient avais avait avant avec avez avoir avons ayant c
        car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment d dans de depuis des
        donc dont du durant elle elles en encore entre es est et eu eux faire fait font furent fut hors ici il ils j je jusque
        l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui là m ma mais me mes moi moins mon même
        mêmes n ne ni nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi puis
        puisque qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera seront ses si sien soi soit son sont
        sous suis sur t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes très tu un une vers via vos
        votre vous y à étaient étais était étant été être
        """;

    private const string German =
        """
        aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aus außer
        außerdem bei beide beiden beim bereits bevor bis bzw da dabei dadurch dafür daher damit danach dann daran darauf
        daraus darin darüber das dass dazu daß dein dem den denen denn der deren des deshalb dessen dh die dies diese diesem
        diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euch euer für gegen
        gegenüber habe haben hat hatte hatten hier hierzu hin ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins
        ist ja jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes kann kein keine keinem keinen keiner können
        könnte mehr mein mit muss müssen nach nicht noch nun nur ob obwohl oder ohne sehr sein seine seinem seinen seiner
        seines seit sich sie sind so sodass sofern sogar solche solchem solchen solcher soll sollen sollte somit sondern sonst
        soweit sowie sowohl um und uns unser unsere unserem unseren unserer unter usw viel viele vielen vom von vor war waren
        warum was weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder wir wird wo wobei
        wodurch wurde wurden würde würden zb zu zudem zum zur zwar zwischen über
        """;

    private const string Spanish =
        """
        a además ahora al algo alguna algunas alguno algunos ambas ambos ante antes aquel aquella aquellas aquellos aquí así
        aun aunque aún bajo bien cada casi como con contra cual cuales cualquier cuando cuanto cuya cuyas cuyo cuyos cuál
        cuándo cómo de del desde donde dos durante dónde e el ella ellas ello ellos en entre era eran eres es esa esas ese eso
        esos esta estaba estado estar estas este esto estos está están fue fueron ha haber había habían hace hacer hacia han
        hasta hay he hemos la las le les lo los luego me mediante mi mientras mis misma mismas mismo mismos mucho muchos muy
        más ni no nos nosotras nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque
        pues que quien quienes quién qué se sea sean según ser será serán si sido siempre sin sino sobre solo son su sus sí
        sólo tal tales también tampoco tan tanto te tiene tienen toda todas todavía todo todos tras tu tus tú u un una unas
        uno unos usted ustedes vosotros y ya yo él
        """;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, WordRole>> ByLanguage = new Dictionary<string, FrozenDictionary<string, WordRole>>
    {
        ["en"] = Read(English, "a an and at by for from in its of on or the their to with"),
        ["fr"] = Read(French, "à au aux avec d dans de des du en et l la le les leur leurs ou par pour sa ses son sur un une"),
        ["de"] = Read(German, "am an auf bei das dem den der des die durch ein eine einem einen einer eines für ihre ihrer im in mit oder und von vom zu zum zur"),
        ["es"] = Read(Spanish, "a al con de del e el en la las los o para por su sus u un una y"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role of a folded word; in a language that is not stemmed every word tells something.</summary>
    public static WordRole RoleOf(string surface, string language) =>
        ByLanguage.TryGetValue(language, out var words) ? words.GetValueOrDefault(surface) : WordRole.Tells;

    private static FrozenDictionary<string, WordRole> Read(string stopWords, string links)
    {
        var roles = new Dictionary<string, WordRole>(StringComparer.Ordinal);
        foreach (var word in Split(stopWords)) roles[word] = WordRole.StopWord;
        foreach (var word in Split(links)) roles[word] = WordRole.Link;
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Split(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Diacritics.Fold);
}
