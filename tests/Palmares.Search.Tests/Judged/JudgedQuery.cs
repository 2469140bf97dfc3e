using System.Text.Json;

namespace Palmares.Search.Tests.Judged;

/// <summary>
/// A query as a reader of a language types it, and the practices that answer it: 3 is what they look for, 2 helps, 1 is near.
/// A practice that is not graded is not relevant. Judged by reading all practices, before any weight was tuned.
/// </summary>
internal sealed record JudgedQuery(string Language, string Query, IReadOnlyDictionary<string, int> Grades)
{
    public static readonly IReadOnlyList<JudgedQuery> All = JsonSerializer.Deserialize<JudgedQuery[]>(
        File.ReadAllText(Path.Join(AppContext.BaseDirectory, "Judged", "queries.json")), JsonSerializerOptions.Web)!;

    /// <summary>Discounted gain of the first ten against the best possible order.</summary>
    public double Ndcg(IEnumerable<string> found)
    {
        var best = Gain(Grades.Values.OrderDescending());
        return Gain(found.Select(id => Grades.GetValueOrDefault(id))) / best;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(10).Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
}
