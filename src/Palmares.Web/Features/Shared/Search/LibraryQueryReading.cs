namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// What an address was understood to ask. What was not understood is named in <paramref name="Ignored"/>, so that nobody
/// takes a wider list for the one they asked for.
/// </summary>
/// <param name="TextWasCut">The words were longer than <see cref="LibraryQuery.LongestText"/>.</param>
/// <param name="IsCanonical">The address is the canonical one of its state, whatever its percent-encoding.</param>
public sealed record LibraryQueryReading(
    LibraryQuery Query, IReadOnlyList<IgnoredParameter> Ignored, bool TextWasCut, bool IsCanonical)
{
    /// <summary>Everything asked was understood, only said in another way: the reader can be sent to the canonical address.</summary>
    public bool IsOtherSpelling => !IsCanonical && !TextWasCut && Ignored.Count == 0;
}

/// <summary>A parameter that names nothing in the library. The value is shortened for display.</summary>
public readonly record struct IgnoredParameter(string Name, string Value);
