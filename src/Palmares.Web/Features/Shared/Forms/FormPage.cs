using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Shared.Forms;

/// <summary>A page with a form: what has to be corrected, by field, and the page again with the values kept.</summary>
public abstract class FormPage : PageModel
{
    private readonly List<(string Field, string Message)> _errors = [];

    public IReadOnlyList<(string Field, string Message)> Errors => _errors;

    public string? ErrorOf(string field) => _errors.Where(error => error.Field == field).Select(error => error.Message).FirstOrDefault();

    protected void Refuse(string field, string message) => _errors.Add((field, message));

    /// <summary>The page with what is wrong; 422, so that no client takes it for success.</summary>
    protected IActionResult Again(int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return Page();
    }
}
