using Palmares.Domain.Shared;

namespace Palmares.Testing.Pages;

/// <summary>A page template of the public site with an address at which the reference programme fills it.</summary>
public sealed record SitePage(string Name, Func<Language, string> Address, int Status = 200);
