namespace Palmares.Data.Checks;

/// <summary>A row that breaks an invariant. <paramref name="Row"/> names it as people would look for it: "practice 7 (e-prescription-austria)".</summary>
public sealed record Breach(string Invariant, string Row, string Message)
{
    public override string ToString() => $"{Invariant}: {Row}: {Message}";
}

/// <summary>Something that must be true of live data. Constraints forbid much of it; this finds what got past them, or around them.</summary>
public abstract class Invariant
{
    /// <summary>All, in the order in which they are told.</summary>
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new TextsHavePractices(), new OriginalsHaveTexts(), new PracticeTopicsExist(), new NumbersWereGiven(), new RegionsFollowCountries(),
        new AwardsFollowCompetitions(), new LaureatePracticesExist(), new ForumCountriesExist(), new TopicsFormTrees(), new NamesAreComplete(),
        new FeedHasNoGaps(), new FeedKnowsEveryRow(), new SlotsMatchEntries(), new VersionsMatchHashes(), new EndorsementsMatchVersions(), new AuditChainIsUnbroken(),
        new VersionsAreCounted(), new DraftsAreTexts(), new EntryNumbersWereGiven(), new SubmissionsAreAudited(), new SubmissionsWereInTime(),
        new WithdrawnEntriesAskNobody(), new ConcernedInstitutionsAreAsked(), new RolesDoNotOverlap(), new PeopleOwnTheirAddress(), new SentMailsKeepNoSecret(),
    ];

    public string Name => string.Concat(GetType().Name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    public abstract Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken);

    protected Breach Breach(string row, string message) => new(Name, row, message);

    protected static string PracticeRow(int number, string id) => $"practice {number} ({id})";
}
