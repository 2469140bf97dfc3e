using Palmares.Search.Facets;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>
/// Finds what is like a document by the rarest of what it is about: concepts of the thesaurus (which cross languages), topics,
/// and words of its title and summary.
/// </summary>
internal sealed class SimilarDocuments(Snapshot snapshot, Scratch scratch)
{
    private const int MostConcepts = 8;
    private const int MostWords = 8;
    private const float TopicShare = 0.5f;
    private const float WordShare = 0.7f;
    private const int ScoreUnit = 1024;

    private int _self;

    public SearchHit[] Find(SegmentView view, int document, int take)
    {
        _self = view.Base + document;
        scratch.Matches.Clear();
        scratch.Scores.Clear();
        AddLists(view, document);
        AddTopics(view, document);
        foreach (var other in snapshot.Views) Bits.And(scratch.Matches[other.Words], other.Live);
        Bits.Clear(scratch.Matches, _self);
        scratch.Matches.CopyTo(scratch.Hits);
        var keys = Ranking.Best(snapshot, scratch, SortOrder.Relevance, 0, Math.Clamp(take, 0, Bits.Count(scratch.Hits)));
        var hits = new SearchHit[keys.Length];
        for (var i = 0; i < hits.Length; i++) hits[i] = new(TopKeys.NumberOf(keys[i]), TopKeys.OrderOf(keys[i]) / (double)ScoreUnit);
        return hits;
    }

    private void AddLists(SegmentView view, int document)
    {
        var (concepts, words) = (view.Segment.Concepts, view.Segment.Words);
        var conceptKeys = Rarest(concepts.Traits.Of(document), concepts.Concepts, s => (s.Concepts.Concepts, s.Concepts.Lists), MostConcepts);
        foreach (var (key, frequency) in conceptKeys) AddTerm(key, frequency, 1, s => (s.Concepts.Concepts, s.Concepts.Lists));
        var wordKeys = Rarest(words.Traits.Of(document), words.Words, s => (s.Words.Words, s.Words.Lists), MostWords);
        foreach (var (key, frequency) in wordKeys) AddTerm(key, frequency, WordShare, s => (s.Words.Words, s.Words.Lists));
    }

    /// <summary>The terms of a document that fewest others have; what no other has tells nothing.</summary>
    private List<(byte[] Key, int Frequency)> Rarest(
        ReadOnlySpan<int> traits, TermTable table, Func<Segment, (TermTable Terms, PostingLists Lists)> part, int most)
    {
        var terms = new List<(byte[] Key, int Frequency)>();
        foreach (var term in traits)
        {
            var key = table[term].ToArray();
            var frequency = snapshot.Views.Sum(view => part(view.Segment) is var (terms, lists) && terms.Find(key) is var id and >= 0 ? lists.CountOf(id) : 0);
            if (frequency > 1) terms.Add((key, frequency));
        }
        return [.. terms.OrderBy(term => term.Frequency).Take(most)];
    }

    private void AddTerm(byte[] key, int frequency, float share, Func<Segment, (TermTable Terms, PostingLists Lists)> part)
    {
        foreach (var view in snapshot.Views)
        {
            var (terms, lists) = part(view.Segment);
            if (terms.Find(key) is var id and >= 0) lists.Accumulate(id, 1, scratch.Sums[view.Documents], scratch.Term[view.Words]);
        }
        // What the document itself only mentions says little of it, however rare.
        var most = Weight(frequency) * share * Saturated(scratch.Sums[_self]);
        Bits.Or(scratch.Matches, scratch.Term);
        var count = Bits.Decode(scratch.Term, scratch.Documents);
        scratch.Term.Clear();
        foreach (var document in scratch.Documents[..count])
        {
            scratch.Scores[document] += (int)(most * Saturated(scratch.Sums[document]));
            scratch.Sums[document] = 0;
        }
    }

    private void AddTopics(SegmentView view, int document)
    {
        foreach (var id in view.Segment.Facets.IdsOf(document))
        {
            if (snapshot.Facets[id].Facet != Facet.Topic) continue;
            var score = (int)(Weight(snapshot.Views.Sum(other => other.Segment.Facets.DocumentsWith(id).Length)) * TopicShare);
            foreach (var other in snapshot.Views)
            {
                foreach (var with in other.Segment.Facets.DocumentsWith(id))
                {
                    scratch.Scores[other.Base + with] += score;
                    Bits.Set(scratch.Matches, other.Base + with);
                }
            }
        }
    }

    private static float Saturated(float sum) => sum / (sum + 2 * Impact.One);

    /// <summary>As in a cosine, rarity counts on both sides.</summary>
    private float Weight(int frequency)
    {
        var rarity = MathF.Log(1 + (float)snapshot.Count / frequency);
        return ScoreUnit * rarity * rarity;
    }
}
