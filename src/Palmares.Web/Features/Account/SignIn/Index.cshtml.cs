using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Account.SignIn;

/// <summary>The way in for people with an account.</summary>
public sealed class IndexModel : PageModel;
