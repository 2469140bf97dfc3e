namespace Palmares.Domain.Text.Prose;

/// <summary>A piece of a line.</summary>
public abstract record Inline;

public sealed record TextRun(string Text) : Inline;

public sealed record LineBreak : Inline;

public sealed record Emphasis(IReadOnlyList<Inline> Inlines) : Inline
{
    public bool Equals(Emphasis? other) => other is not null && Inlines.SequenceEqual(other.Inlines);

    public override int GetHashCode() => Inlines.Count;
}

/// <param name="Address">Absolute and escaped; http, https or mailto.</param>
public sealed record Hyperlink(string Text, string Address) : Inline;
