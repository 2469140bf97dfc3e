using System.Collections.Concurrent;
using Palmares.Data.Queries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>
/// Cards that were read lately, so that lists of them need no SQL: reading and materializing twenty rows was two fifths of the
/// work for a page of hits. All are dropped when the library changes, and when there are too many.
/// </summary>
public sealed class KeptCards(LibraryIndex library, PracticeCards cards)
{
    /// <summary>At one to two kilobytes each.</summary>
    private const int Most = 10_000;

    private volatile Generation _generation = new(Watermark: -1);

    /// <summary>As <see cref="PracticeCards.OfAsync"/>, in at most one SQL command for those that are not kept.</summary>
    public async Task<IReadOnlyList<PracticeCard>> OfAsync(IReadOnlyList<int> numbers, Language language, CancellationToken cancellation)
    {
        var generation = Current();
        var found = new PracticeCard?[numbers.Count];
        List<int>? missing = null;
        for (var i = 0; i < found.Length; i++)
            if (!generation.Cards.TryGetValue((numbers[i], language), out found[i])) (missing ??= []).Add(numbers[i]);

        if (missing is not null)
        {
            var read = await cards.OfAsync(missing, language.Code(), cancellationToken: cancellation);
            foreach (var card in read) generation.Cards[(card.Number, language)] = card;
            for (var i = 0; i < found.Length; i++) found[i] ??= generation.Cards.GetValueOrDefault((numbers[i], language));
        }

        return [.. found.OfType<PracticeCard>()];
    }

    /// <summary>The card if it is kept; no SQL.</summary>
    public PracticeCard? Find(int number, Language language) => Current().Cards.GetValueOrDefault((number, language));

    /// <summary>Keeps a card that was read otherwise, after <paramref name="watermark"/> was the index's.</summary>
    public void Keep(PracticeCard card, Language language, long watermark)
    {
        var generation = Current();
        if (generation.Watermark == watermark) generation.Cards[(card.Number, language)] = card;
    }

    /// <summary>The watermark is taken before anything is read, so that no card is older than what its generation says.</summary>
    private Generation Current()
    {
        var watermark = library.Index.Watermark;
        var generation = _generation;
        if (generation.Watermark == watermark && generation.Cards.Count < Most) return generation;
        return _generation = new(watermark);
    }

    private sealed record Generation(long Watermark)
    {
        public ConcurrentDictionary<(int Number, Language Language), PracticeCard> Cards { get; } = new();
    }
}
