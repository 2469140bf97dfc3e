using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>
/// Finds and scores the documents of a query, term at a time: each term adds up its lists in an array with an entry per
/// document, and only documents that have all terms so far go on. Everything is counted in integers and over documents that
/// are not deleted, so that the same library gives the same scores however it came about.
/// </summary>
/// <param name="snapshot">What is searched.</param>
/// <param name="scratch">Fitted to it.</param>
/// <param name="language">The reader's.</param>
/// <param name="withScores">False where only the number of hits is asked for, which costs half.</param>
internal sealed class Matching(Snapshot snapshot, Scratch scratch, byte language, bool withScores)
{
    /// <summary>Occurrences at which a term has half its weight, in units of <see cref="Scratch.Sums"/>.</summary>
    private const float HalfWeight = 1.5f * Impact.One * QueryWeight.Full;

    private const float ScoreUnit = 4096;

    private bool _hasScores;

    /// <summary>A score as readers of the answer see it.</summary>
    public static double ScoreOf(uint score) => score / (double)ScoreUnit;

    /// <summary>Fills <see cref="Scratch.Matches"/> and <see cref="Scratch.Scores"/>. Returns whether there are scores.</summary>
    /// <param name="query">The query.</param>
    /// <param name="required">The lists of its required terms.</param>
    public bool Run(ReadQuery query, IReadOnlyList<TermLists> required)
    {
        foreach (var view in snapshot.Views) view.Live.CopyTo(scratch.Matches[view.Words]);
        if (query.IsEmpty) return false;
        foreach (var term in required)
        {
            if (withScores) term.Accumulate(scratch);
            else term.Mark(scratch);
            Require();
        }
        foreach (var phrase in query.Phrases)
        {
            Accumulate(phrase);
            Require();
        }
        foreach (var term in query.Excluded)
        {
            new TermLists(snapshot, term, language).Mark(scratch);
            Exclude();
        }
        foreach (var phrase in query.ExcludedPhrases)
        {
            Accumulate(phrase);
            Exclude();
        }
        if (!_hasScores) return false;
        foreach (var term in withScores ? query.Optional : [])
        {
            new TermLists(snapshot, term, language).Accumulate(scratch);
            AddScores();
        }
        NamedDocuments.Raise(snapshot, scratch, query);
        return true;
    }

    private void Accumulate(QueryPhrase phrase)
    {
        foreach (var view in snapshot.Views)
        {
            new PhraseMatcher(view.Segment.Words, phrase).Accumulate(language, scratch.Sums[view.Documents], scratch.Term[view.Words]);
        }
    }

    private void Require()
    {
        Bits.And(scratch.Matches, scratch.Term);
        if (withScores) AddScores();
        else ClearTerm();
        _hasScores = true;
    }

    private void Exclude()
    {
        Bits.AndNot(scratch.Matches, scratch.Term);
        ClearTerm();
    }

    private void ClearTerm()
    {
        foreach (var document in TakeTerm()) scratch.Sums[document] = 0;
    }

    /// <summary>BM25 of the term just read, with what occurrences count by field and relation added up before it saturates.</summary>
    private void AddScores()
    {
        var most = InverseFrequency() * ScoreUnit;
        var sums = scratch.Sums;
        var scores = scratch.Scores;
        foreach (var document in TakeTerm())
        {
            float sum = sums[document];
            sums[document] = 0;
            var score = (int)(most * sum / (sum + HalfWeight));
            scores[document] = _hasScores ? scores[document] + score : score;
        }
    }

    private float InverseFrequency()
    {
        var having = 0;
        foreach (var view in snapshot.Views) having += Bits.CountBoth(scratch.Term[view.Words], view.Live);
        return MathF.Log(1 + (snapshot.Count - having + 0.5f) / (having + 0.5f));
    }

    /// <summary>The documents of the term just read, its set cleared for the next.</summary>
    private ReadOnlySpan<int> TakeTerm()
    {
        var count = Bits.Decode(scratch.Term, scratch.Documents);
        scratch.Term.Clear();
        return scratch.Documents[..count];
    }
}
