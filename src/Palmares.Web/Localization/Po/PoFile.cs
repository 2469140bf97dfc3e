namespace Palmares.Web.Localization.Po;

/// <summary>A PO file as read. Obsolete entries (<c>#~</c>) are left out.</summary>
public sealed record PoFile(string Name, IReadOnlyDictionary<string, string> Header, IReadOnlyList<PoEntry> Entries);

/// <summary>One thing wrong in a PO file, and where.</summary>
public readonly record struct PoError(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>A PO file that cannot be used, with everything that is wrong in it.</summary>
public sealed class PoException(IReadOnlyList<PoError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<PoError> Errors { get; } = errors;
}
