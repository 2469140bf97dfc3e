namespace Palmares.Search.Index;

/// <summary>
/// BM25F: what an occurrence counts depends on where it stands and on how long that text is, before the sum saturates.
/// The usual lengths are fixed, not averages, so that a document weighs the same in every segment and after every update.
/// The figures are tuned on the judged queries.
/// </summary>
internal static class FieldWeight
{
    /// <summary>The weight of one occurrence in a text of <paramref name="words"/> words, in units of <see cref="Impact.One"/>.</summary>
    public static int Of(TextField field, int words)
    {
        var (weight, share, usual) = field switch
        {
            TextField.Title => (8.0, 0.6, 8.0),
            TextField.Summary => (2.0, 0.7, 50.0),
            TextField.Institution => (2.0, 0.2, 6.0),
            TextField.Topic => (1.5, 0.2, 4.0),
            TextField.Country => (2.0, 0.0, 1.0),
            _ => (1.0, 0.75, 450.0),
        };
        return Math.Max(1, (int)(Impact.One * weight / (1 - share + share * words / usual)));
    }
}
