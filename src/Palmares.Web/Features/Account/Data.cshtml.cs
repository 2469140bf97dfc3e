using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Account;

/// <summary>What is kept about the person, to read and to take away.</summary>
public sealed class DataModel(OwnData data) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string Json { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation) => Json = JsonSerializer.Serialize(await data.LoadAsync(cancellation), Readable);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation) =>
        File(JsonSerializer.SerializeToUtf8Bytes(await data.LoadAsync(cancellation), Readable), "application/json", "palmares-account.json");
}
