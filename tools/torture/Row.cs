namespace Palmares.Torture;

/// <summary>What came of one scenario on one database.</summary>
/// <param name="Saves">Acknowledged.</param>
/// <param name="Submissions">Acknowledged.</param>
/// <param name="Doubts">Requests that got no answer, and were found done, or not done, whole.</param>
/// <param name="Refusals">Answers 503: told that nothing was saved.</param>
/// <param name="Mails">That were due, each delivered.</param>
/// <param name="Twice">Of those, delivered again under the same Message-ID after a kill between delivery and commit.</param>
internal sealed record Row(
    string Scenario, string Database, int Events, int Saves, int Submissions, int Doubts, int Refusals, int Mails, int Twice, TimeSpan Took, IReadOnlyList<string> Breaches, string? Skipped = null)
{
    public static readonly string Heading =
        $"{"scenario",-24} {"database",-9} {"events",6} {"saves",7} {"submitted",9} {"no answer",9} {"refused",8} {"mails",6} {"twice",5} {"seconds",7}  verdict";

    public static Row Skip(string scenario, string database, string reason) => new(scenario, database, 0, 0, 0, 0, 0, 0, 0, TimeSpan.Zero, [], reason);

    public static Row Fail(string scenario, string database, string breach) => new(scenario, database, 0, 0, 0, 0, 0, 0, 0, TimeSpan.Zero, [breach]);

    public override string ToString() => Skipped is not null ? $"{Scenario,-24} {Database,-9} skipped: {Skipped}"
        : $"{Scenario,-24} {Database,-9} {Events,6} {Saves,7} {Submissions,9} {Doubts,9} {Refusals,8} {Mails,6} {Twice,5} {Took.TotalSeconds,7:0}  {(Breaches.Count == 0 ? "nothing lost" : $"{Breaches.Count} BREACHES")}";
}
