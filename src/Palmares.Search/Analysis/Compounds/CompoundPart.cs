namespace Palmares.Search.Analysis.Compounds;

/// <summary>
/// A part of a compound, or several neighbouring ones ("Krankenversicherung" in "Krankenversicherungsbeitrag"), from
/// <paramref name="Start"/> on in the compound, linking element left out.
/// </summary>
internal readonly record struct CompoundPart(string Stem, string Surface, int Start, int Length);
