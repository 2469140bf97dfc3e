namespace Palmares.Data.Exchange;

/// <summary>What is wrong with one field. <paramref name="Record"/> counts from 1; 0 is the file as a whole.</summary>
public sealed record ImportError(int Record, string? Id, string Field, string Message)
{
    public override string ToString() => (Record, Id, Field) switch
    {
        (0, _, "") => Message,
        (0, _, _) => $"{Field}: {Message}",
        (_, null, _) => $"record {Record}, {Field}: {Message}",
        _ => $"record {Record} ({Id}), {Field}: {Message}",
    };
}
