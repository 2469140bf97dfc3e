using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Bench.Generator;

/// <summary>
/// Practices that look like real ones to a database, an index and a page: shares of languages, topics, institutions, years
/// and awards as in the reference data, text lengths as in its records. The same seed gives the same library.
/// </summary>
internal sealed class PracticeGenerator
{
    private const int FirstYear = 1998;
    private const int LastYear = 2026;

    private static readonly DateTimeOffset Start = new(2012, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random;
    private readonly World _world;
    private readonly Prose[] _prose;
    private readonly Zipf _institutions;
    private readonly Zipf _topics;

    public PracticeGenerator(World world, IReadOnlyList<Vocabulary> vocabularies, int seed)
    {
        _world = world;
        _random = new(seed);
        _prose = [.. vocabularies.Select(vocabulary => new Prose(vocabulary, _random))];
        _institutions = new(world.Institutions.Count, 0.7);
        _topics = new(world.TopicIds.Count, 0.9);
    }

    public static string IdOf(int number) => $"generated-practice-{number}";

    public Practice Next(int number)
    {
        var institution = _world.Institutions[_institutions.Draw(_random)];
        var original = Draw([35, 25, 15, 25]);
        var implemented = Chance(90) ? _random.Next(FirstYear, LastYear) : (int?)null;
        var awarded = Chance(60) ? Math.Clamp((implemented ?? 2015) + _random.Next(1, 6), 2010, LastYear) : (int?)null;
        var published = Start.AddMinutes(number * 60L);
        return new()
        {
            Number = number,
            Id = IdOf(number),
            InstitutionId = institution.Id,
            CountryCode = institution.CountryCode,
            RegionId = institution.RegionId,
            ImplementationYear = implemented,
            AwardYear = awarded,
            CompetitionId = awarded is { } year ? _world.CompetitionOf(institution.RegionId, year) : null,
            Tier = awarded is null ? null : Tiers.All[Draw([3, 12, 35, 50])],
            Innovation = awarded is not null && Chance(1),
            TopicIds = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => _world.TopicIds[_topics.Draw(_random)]).Distinct()],
            TitleStatus = original == 0 ? TitleStatus.Official : TitleStatus.Translated,
            SummaryBasis = SummaryBasis.RecordOpening,
            OriginalLanguage = Languages.All[original].Code(),
            Texts = [.. Texts(number, original)],
            PublishedAt = published,
            UpdatedAt = published,
        };
    }

    /// <summary>The original; an English title always, as in the reference data; three in ten translated, each into one to three languages.</summary>
    private IEnumerable<PracticeText> Texts(int number, int original)
    {
        yield return Text(number, original, TextOrigin.Original, TextOrigin.Original);
        var translated = Chance(30) ? _random.Next(1, 4) : 0;
        var others = Enumerable.Range(0, Languages.All.Count).Where(language => language != original).OrderBy(_ => _random.Next()).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            if (i < translated) yield return Text(number, others[i], TextOrigin.Human, TextOrigin.Human);
            else if (others[i] == 0) yield return Text(number, 0, TextOrigin.Human, null);
        }
    }

    private PracticeText Text(int number, int language, TextOrigin titleOrigin, TextOrigin? summaryOrigin) => new()
    {
        PracticeNumber = number,
        Language = Languages.All[language].Code(),
        Title = _prose[language].Title(),
        Summary = summaryOrigin is null ? null : _prose[language].Summary(),
        TitleOrigin = titleOrigin,
        SummaryOrigin = summaryOrigin,
    };

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>An index, as likely as its share says.</summary>
    private int Draw(ReadOnlySpan<int> shares)
    {
        var sum = 0;
        foreach (var share in shares) sum += share;
        var left = _random.Next(sum);
        var at = 0;
        while (left >= shares[at]) left -= shares[at++];
        return at;
    }
}
