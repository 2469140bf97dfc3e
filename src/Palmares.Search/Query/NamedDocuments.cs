using System.Globalization;
using System.Text;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>Puts first what the query names: by number ("17", "#17") or id above all, then by its exact title.</summary>
internal static class NamedDocuments
{
    private const int Named = 1 << 29;
    private const int Titled = 1 << 28;

    /// <summary>Whether a document has the query as its number or id.</summary>
    public static bool AreIn(Snapshot snapshot, ReadQuery query) =>
        query.Name.Length > 0
        && (NumberOf(query.Name) is { } number && snapshot.Find(number) is not null || snapshot.FindId(Hash64.Of(query.Name)));

    public static void Raise(Snapshot snapshot, Scratch scratch, ReadQuery query)
    {
        if (query.Excluded.Count + query.ExcludedPhrases.Count > 0) return;
        var title = Encoding.UTF8.GetBytes(query.FoldedTitle);
        var number = NumberOf(query.Name);
        var id = Hash64.Of(query.Name);
        foreach (var view in snapshot.Views)
        {
            foreach (var (document, _, _) in view.Segment.Titles.Find(title, asPrefix: false)) Raise(view, scratch, document, Titled);
            if (number is { } given) Raise(view, scratch, view.Segment.Documents.Find(given), Named);
            Raise(view, scratch, view.Segment.Documents.FindId(id), Named);
        }
    }

    private static void Raise(SegmentView view, Scratch scratch, int document, int by)
    {
        if (document < 0 || !Bits.Has(view.Live, document)) return;
        var at = view.Base + document;
        scratch.Scores[at] = (Bits.Has(scratch.Matches, at) ? scratch.Scores[at] & Titled - 1 : 0) + by;
        Bits.Set(scratch.Matches, at);
    }

    private static int? NumberOf(string name)
    {
        var digits = name.StartsWith('#') ? name.AsSpan(1) : name;
        return digits.Length is > 0 and < 10 && !digits.ContainsAnyExceptInRange('0', '9')
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }
}
