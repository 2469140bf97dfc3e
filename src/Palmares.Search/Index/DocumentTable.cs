namespace Palmares.Search.Index;

/// <summary>What is known of each document beside its words: number, id and what it is sorted by.</summary>
internal sealed class DocumentTable
{
    /// <summary>Stands for a year that is not known.</summary>
    public const int NoYear = int.MinValue;

    private readonly int[] _byNumber;
    private readonly ulong[] _sortedIds;
    private readonly int[] _byId;

    private DocumentTable(int[] numbers, int[] recency, int[] years, ulong[] ids)
    {
        Numbers = numbers;
        Recency = recency;
        Years = years;
        Ids = ids;
        _byNumber = [.. Enumerable.Range(0, numbers.Length)];
        Array.Sort((int[])numbers.Clone(), _byNumber);
        _sortedIds = (ulong[])ids.Clone();
        _byId = [.. Enumerable.Range(0, numbers.Length)];
        Array.Sort(_sortedIds, _byId);
    }

    public int Count => Numbers.Length;

    public int[] Numbers { get; }

    public int[] Recency { get; }

    public int[] Years { get; }

    /// <summary>Hashes of the documents' ids, 0 where a document has none.</summary>
    public ulong[] Ids { get; }

    /// <summary>The index of the document with a number, or -1.</summary>
    public int Find(int number)
    {
        var (low, high) = (0, _byNumber.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = Numbers[_byNumber[middle]];
            if (found == number) return _byNumber[middle];
            if (found < number) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    /// <summary>The index of the document with an id of this hash, or -1.</summary>
    public int FindId(ulong hash) => Array.BinarySearch(_sortedIds, hash) is var at and >= 0 ? _byId[at] : -1;

    public static DocumentTable Build(IReadOnlyList<SearchDocument> documents) => new(
        [.. documents.Select(document => document.Number)],
        [.. documents.Select(document => document.Recency)],
        [.. documents.Select(document => document.Year ?? NoYear)],
        [.. documents.Select(document => document.Id is { } id ? Hash64.Of(id) : 0)]);

    public static DocumentTable Merge(IReadOnlyList<DocumentTable> sources, MergePlan plan)
    {
        var (numbers, recency, years, ids) = (new int[plan.Count], new int[plan.Count], new int[plan.Count], new ulong[plan.Count]);
        foreach (var (source, old, target) in plan.Kept())
        {
            numbers[target] = sources[source].Numbers[old];
            recency[target] = sources[source].Recency[old];
            years[target] = sources[source].Years[old];
            ids[target] = sources[source].Ids[old];
        }
        return new(numbers, recency, years, ids);
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(Numbers);
        writer.Write(Recency);
        writer.Write(Years);
        writer.Write(Ids);
    }

    public static DocumentTable Read(IndexReader reader) =>
        new(reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<ulong>());
}
