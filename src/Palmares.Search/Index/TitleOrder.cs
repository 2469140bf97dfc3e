using System.Globalization;

namespace Palmares.Search.Index;

/// <summary>The place of every document of a snapshot by its title, collated as a reader of a language expects. Costs a sort, so it is made when first asked for.</summary>
internal sealed class TitleOrder
{
    private readonly int[] _places;

    public TitleOrder(Snapshot snapshot, byte language)
    {
        var compare = CultureInfo.GetCultureInfo(Languages.NameOf(language)).CompareInfo;
        var keys = new byte[snapshot.Capacity][];
        var documents = new int[snapshot.Capacity];
        var count = 0;
        foreach (var view in snapshot.Views)
        {
            for (var document = 0; document < view.Segment.Count; document++)
            {
                keys[count] = compare.GetSortKey(view.Segment.Titles.TitleOf(document, language), CompareOptions.None).KeyData;
                documents[count++] = view.Base + document;
            }
        }
        Array.Sort(keys, documents, 0, count, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        _places = new int[snapshot.Capacity];
        var place = 0;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && !keys[i].AsSpan().SequenceEqual(keys[i - 1])) place++;
            _places[documents[i]] = place;
        }
    }

    /// <summary>Equal titles have equal places.</summary>
    public int this[int document] => _places[document];
}
