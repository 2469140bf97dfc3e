using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Entries.Held;

/// <summary>Forms that nobody came back for within their hour are gone.</summary>
public sealed class ForgetHeldForms(PalmaresDb db, TimeProvider clock) : Chore
{
    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await db.HeldForms.Where(held => held.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }
}
