using Palmares.Search;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Facets;

/// <summary>Makes the facets beside the list from a search's counts.</summary>
public sealed class FacetPanels(Localizer localizer, LibraryQuery query, FacetWords words, Catalogue catalogue)
{
    /// <summary>A facet shows so many values before it is expanded.</summary>
    public const int ShownAtFirst = 7;

    /// <summary>Expanding a list to show one or two more values would be a nuisance.</summary>
    private const int FewMore = 2;

    /// <summary>Facets without any value to show are left out.</summary>
    public List<FacetBox> Of(SearchResult result)
    {
        var panels = new List<FacetBox>(FacetNames.All.Count);
        foreach (var facet in FacetNames.All)
            if (result.Facets.TryGetValue(facet, out var counts) && Of(facet, counts) is { Values.Count: > 0 } panel) panels.Add(panel);
        return panels;
    }

    private FacetBox Of(Facet facet, IReadOnlyList<FacetCount> counts)
    {
        var (total, largest) = (0, 1);
        foreach (var count in counts)
        {
            if (count.Count > 0 || count.Chosen) total++;
            largest = Math.Max(largest, count.Count);
        }
        var expanded = query.Expanded == facet;
        var limit = expanded || total <= ShownAtFirst + FewMore ? total : ShownAtFirst;
        var shown = Sorted(facet, counts, limit < total ? LeastShown(facet, counts) : 0);
        var links = new FacetLinks(localizer.Language, query, facet);

        var values = new List<FacetValue>(limit + 4);
        for (var i = 0; i < shown.Count; i++)
        {
            var (count, label, level) = shown[i];
            if (i >= limit && !count.Chosen) continue;
            values.Add(new(label.Text, label.Lang, links.Toggle(count.Value), count.Count, Share(count.Count, largest), count.Chosen, level));
        }

        var hidden = total - values.Count;
        return new(localizer)
        {
            Title = words.Title(facet),
            Name = facet.Name(),
            Values = values,
            Chosen = query.Chosen(facet).Count,
            Open = IsOpen(facet, expanded),
            MoreHref = expanded || hidden > 0 ? MoreHref(facet, expanded) : null,
            More = hidden,
            NoFollow = !query.NarrowsNothing,
        };
    }

    /// <summary>What may be shown, named and in its order: a count less than <paramref name="least"/> cannot, if it is not chosen.</summary>
    private List<Candidate> Sorted(Facet facet, IReadOnlyList<FacetCount> counts, int least)
    {
        var sorted = new List<Candidate>();
        foreach (var count in counts)
            if (count.Chosen || count.Count > 0 && count.Count >= least) sorted.Add(new(count, words.Label(facet, count.Value)));
        sorted.Sort(Order(facet));
        return facet == Facet.Topic ? AsTree(sorted) : sorted;
    }

    /// <summary>
    /// The count of the last value that is among the first by frequency: most of a facet's hundreds of values need no name and no
    /// place in the order. 0 where the order is another.
    /// </summary>
    private static int LeastShown(Facet facet, IReadOnlyList<FacetCount> counts)
    {
        if (facet is Facet.Topic or Facet.Year or Facet.AwardYear or Facet.Tier) return 0;
        Span<int> first = stackalloc int[ShownAtFirst];
        first.Clear();
        foreach (var count in counts)
        {
            if (count.Count <= first[^1]) continue;
            var at = ShownAtFirst - 1;
            for (; at > 0 && first[at - 1] < count.Count; at--) first[at] = first[at - 1];
            first[at] = count.Count;
        }
        return first[^1];
    }

    private string MoreHref(Facet facet, bool expanded)
        => $"{Links.Library(localizer.Language, query.WithExpanded(expanded ? null : facet).ToString())}#facet-{facet.Name()}";

    /// <summary>The first facets, and whatever the reader has touched.</summary>
    private bool IsOpen(Facet facet, bool expanded)
        => expanded || facet is Facet.Topic or Facet.Region or Facet.Country || query.Chosen(facet).Count > 0;

    private static int Share(int count, int largest) => count == 0 ? 0 : Math.Max(1, (int)(100L * count / largest));

    /// <summary>Years from the latest, distinctions from the highest, everything else from the most frequent and then by name.</summary>
    private static Comparison<Candidate> Order(Facet facet) => facet switch
    {
        Facet.Year or Facet.AwardYear => (a, b) => string.CompareOrdinal(b.Count.Value, a.Count.Value),
        Facet.Tier => (a, b) => DistinctionOrder.Of(a.Count.Value).CompareTo(DistinctionOrder.Of(b.Count.Value)),
        _ => (a, b) =>
        {
            var byCount = b.Count.Count.CompareTo(a.Count.Count);
            if (byCount != 0) return byCount;
            var byName = a.Label.Rank.CompareTo(b.Label.Rank);
            return byName != 0 ? byName : string.CompareOrdinal(a.Count.Value, b.Count.Value);
        },
    };

    /// <summary>Each topic after its parent, a level deeper, the order among siblings kept.</summary>
    private List<Candidate> AsTree(List<Candidate> topics)
    {
        if (!topics.Exists(topic => Parent(topic) is not null)) return topics;

        var present = topics.Select(topic => topic.Count.Value).ToHashSet();
        var children = topics.ToLookup(topic => Parent(topic) is { } parent && present.Contains(parent) ? parent : "");
        var tree = new List<Candidate>(topics.Count);
        Add("", 0);
        return tree;

        void Add(string parent, int level)
        {
            foreach (var topic in children[parent])
            {
                tree.Add(topic with { Level = level });
                Add(topic.Count.Value, level + 1);
            }
        }
    }

    private string? Parent(Candidate topic) => catalogue.Topic(topic.Count.Value)?.ParentId;

    private readonly record struct Candidate(FacetCount Count, FacetLabel Label, int Level = 0);
}
