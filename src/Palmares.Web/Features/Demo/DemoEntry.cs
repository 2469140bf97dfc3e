using System.Text.Json;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Demo;

/// <summary>How far an entry of the demonstration has come.</summary>
public enum DemoStage
{
    Draft,

    /// <summary>Complete, its signatories named: one click from being submitted.</summary>
    Ready,

    /// <summary>Submitted; nobody has signed.</summary>
    Submitted,

    /// <summary>Submitted; management of the lead institution has signed, its partner has not.</summary>
    HalfEndorsed,
    Endorsed,
    Declined,
    Withdrawn,
}

/// <summary>An entry of the demonstration: its text in data/demo/entries, who wrote it, how far it has come.</summary>
/// <param name="File">Without its ending.</param>
/// <param name="Author">A name of <see cref="DemoPeople"/>, who belongs to the lead institution.</param>
public sealed record DemoEntry(string File, string Author, DemoStage Stage)
{
    /// <summary>In the order of their numbers; every state is there.</summary>
    public static readonly IReadOnlyList<DemoEntry> All =
    [
        new("fr-cnaf-creches", "claire", DemoStage.Ready),
        new("es-inss-complementos", "lucia", DemoStage.HalfEndorsed),
        new("de-dguv-icd-kodierung", "jonas", DemoStage.Endorsed),
        new("fi-kela-prescriptions", "aino", DemoStage.Declined),
        new("pt-iss-solidarity", "ines", DemoStage.Submitted),
        new("fr-cnaf-loisirs", "claire", DemoStage.Draft),
        new("de-dguv-psyche", "jonas", DemoStage.Draft),
        new("es-inss-bajas", "lucia", DemoStage.Withdrawn),
        new("fi-kela-mixed", "aino", DemoStage.Draft),
        new("de-dguv-quotations", "jonas", DemoStage.Draft),
        new("es-inss-wrong-language", "lucia", DemoStage.Draft),
    ];

    public EntryContent Content()
    {
        using var stream = System.IO.File.OpenRead(Path.Join(AppContext.BaseDirectory, "data", "demo", "entries", $"{File}.json"));
        return new(JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!
            .Select(pair => KeyValuePair.Create(EntryFieldCodes.Find(pair.Key) ?? throw new JsonException($"{File}: no field {pair.Key}"), pair.Value)));
    }
}
