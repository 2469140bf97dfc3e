using Palmares.Bench.Generator;
using Palmares.Bench.Load;
using Palmares.Bench.Queries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Bench.Table;

/// <summary>Requests of which no two are the same, so that nothing is answered from a cache.</summary>
internal static class Pages
{
    /// <param name="encoding">Accept-Encoding.</param>
    public static Func<int, byte[]> Searches(Band band, string encoding = "")
    {
        var queries = band.Queries;
        return n => RequestBytes.Get(Search(queries[n % queries.Count], n / queries.Count), encoding);
    }

    /// <summary>Every record in every language, with a parameter that means nothing and differs.</summary>
    public static Func<int, byte[]> Records(int records, string encoding = "")
    {
        return n =>
        {
            var number = GeneratedLibrary.FirstGenerated + (int)(n * 7919L % (records - GeneratedLibrary.FirstGenerated));
            return RequestBytes.Get($"{Record(Languages.All[n % 4], number)}?n={n}", encoding);
        };
    }

    public static string Record(Language language, int number) => Links.Practice(language, number, PracticeGenerator.IdOf(number));

    /// <summary>The same request again and again.</summary>
    public static Func<int, byte[]> Same(string address, string encoding = "", string? ifNoneMatch = null)
    {
        var request = RequestBytes.Get(address, encoding, ifNoneMatch);
        return _ => request;
    }

    /// <summary>The address of a search that differs with <paramref name="spelling"/>.</summary>
    public static string Search(Query query, int spelling)
        => Links.Library(query.Language, "q=" + FormEncoding.Encode(DistinctSpellings.Of(query.Text, spelling)));
}
