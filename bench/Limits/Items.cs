namespace Palmares.Bench.Limits;

/// <summary>What the plain page shows: twenty items with the fields that a list of records has.</summary>
internal static class Items
{
    public sealed record Item(
        int Number, string Title, string Institution, string Country, int Year, int AwardYear, string Tier, string Summary, IReadOnlyList<Topic> Topics);

    public sealed record Topic(string Id, string Name);

    public static IReadOnlyList<Item> All { get; } = [.. Enumerable.Range(1, 20).Select(number => new Item(
        number,
        $"Good practice number {number}: one-stop shop for the insured and their families",
        "National Social Insurance Fund",
        "Burkina Faso",
        2000 + number,
        2002 + number,
        "Certificate of Merit",
        string.Join(' ', Enumerable.Repeat("The institution brings its services to the municipalities and lets employers declare contributions on line.", 4)),
        [new("service-quality", "Service quality"), new("extension-of-coverage", "Extension of coverage"), new("ict", "Information and communication technology")]))];
}
