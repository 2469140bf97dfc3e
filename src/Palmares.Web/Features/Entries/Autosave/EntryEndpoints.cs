using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Entries.Autosave;

public static class EntryEndpoints
{
    /// <summary>What the form's script talks to. Signed-in people only, with the form's token.</summary>
    public static void MapEntries(this IEndpointRouteBuilder app)
    {
        var entry = app.MapGroup("/entries/{number:int:min(1)}").AddEndpointFilter<FormTokenFilter>().DisableAntiforgery();
        entry.MapPost("/fields", FieldEndpoint.SaveAsync);
        entry.MapPost("/presence", PresenceEndpoint.SeeAsync);
    }
}
