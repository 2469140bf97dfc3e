namespace Palmares.Web.Features.Library;

/// <summary>A wider list that has hits where the present one has none, with how many.</summary>
public readonly record struct WayOut(string Words, string Url, int Count);
