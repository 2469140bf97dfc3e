using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Entries;

/// <summary>What a person has to do: entries they may see, texts to sign.</summary>
public sealed class IndexModel : PageModel;
