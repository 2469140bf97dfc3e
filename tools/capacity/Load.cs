namespace Palmares.Capacity;

/// <summary>
/// What an association of another size would ask of an installation. Times of the processor are those of docs/benchmarks.md,
/// on a quiet machine; how people behave is assumed, and each assumption can be set on the command line.
/// </summary>
public sealed record Load
{
    public double ReadersADay { get; init; } = 10_000_000;

    public double PagesAReader { get; init; } = 4;

    /// <summary>Of a day's pages, those in its busiest hour.</summary>
    public double BusiestHour { get; init; } = 0.09;

    /// <summary>The busiest minute of the busiest hour, of its average one.</summary>
    public double BusiestMinute { get; init; } = 3;

    /// <summary>Of all pages; every list is another one, so none comes from a cache.</summary>
    public double Lists { get; init; } = 0.35;

    public double Records { get; init; } = 0.45;

    /// <summary>Records of the library, each in four languages.</summary>
    public int LibraryRecords { get; init; } = 100_000;

    /// <summary>Of Zipf's law: how much more the first are read than the last.</summary>
    public double Popularity { get; init; } = 0.9;

    public double ListMs { get; init; } = 1.2;

    public double RecordMs { get; init; } = 0.6;

    public double CachedMs { get; init; } = 0.04;

    /// <summary>Pages that the output cache of a node holds: 48 MB of 14 kB.</summary>
    public int CachedPages { get; init; } = 3_400;

    public double Institutions { get; init; } = 10_000;

    public double EntriesAnInstitution { get; init; } = 10;

    /// <summary>Of the entries, those submitted in the last hour before closing.</summary>
    public double LastHour { get; init; } = 0.25;

    /// <summary>Of the last hour's, those of its last ten minutes.</summary>
    public double LastMinutes { get; init; } = 0.4;

    /// <summary>People who write in the last hour, of each institution.</summary>
    public double Writers { get; init; } = 0.6;

    /// <summary>Between two autosaves of one writer.</summary>
    public double SaveEverySeconds { get; init; } = 15;

    public double SaveMs { get; init; } = 2.4;

    public double SubmitMs { get; init; } = 16;

    /// <summary>How long a submission holds the end of the audit chain: the flush, and the answer of a synchronous standby.</summary>
    public double ChainMs { get; init; } = 6;

    /// <summary>Receipts, notices and requests to signatories.</summary>
    public double MailsASubmission { get; init; } = 3.2;

    /// <summary>What one worker sends to one mail server.</summary>
    public double MailsASecond { get; init; } = 15;

    public double PagesASecond => ReadersADay * PagesAReader * BusiestHour / 3600 * BusiestMinute;

    public double SavesASecond => Institutions * Writers / SaveEverySeconds;

    public double SubmissionsASecond => Institutions * EntriesAnInstitution * LastHour * LastMinutes / 600;
}
