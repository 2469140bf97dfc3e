namespace Palmares.Domain.Text.Prose;

/// <summary>A part of a text as people see it: a paragraph or a list.</summary>
public abstract record Block;

/// <summary>Lines as typed; a line's end inside it is a <see cref="LineBreak"/>.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    public bool Equals(Paragraph? other) => other is not null && Inlines.SequenceEqual(other.Inlines);

    public override int GetHashCode() => Inlines.Count;
}

/// <param name="First">The number of the first item; null where items have none.</param>
/// <param name="Items">Each is one line.</param>
public sealed record ItemList(int? First, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
{
    public bool Equals(ItemList? other) => other is not null && First == other.First
        && Items.Count == other.Items.Count && Items.Zip(other.Items).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => HashCode.Combine(First, Items.Count);
}
