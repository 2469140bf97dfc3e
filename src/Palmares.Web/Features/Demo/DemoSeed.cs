using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Demo;

/// <summary>Makes the demonstration's competition and people where they are not there yet.</summary>
public sealed class DemoSeed(IDbContextFactory<PalmaresDb> contexts, TimeProvider clock)
{
    public const string CompetitionId = "europe-2027";

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Calls.AnyAsync(call => call.CompetitionId == CompetitionId, cancellation)) return;
        await using var transaction = await db.BeginWriteAsync(cancellation);
        AddCompetition(db);
        foreach (var person in DemoPeople.All) AddPerson(db, person);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }

    private void AddCompetition(PalmaresDb db)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");
        DateTimeOffset At(DateOnly day, int hour) => new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), zone), TimeSpan.Zero);
        var closes = today.AddDays(5);
        db.Competitions.Add(new()
        {
            Id = CompetitionId, RegionId = "europe", Year = 2027, OpensOn = today.AddDays(-60), ClosesOn = closes,
            Forum = new("Regional Social Security Forum for Europe", "Lisbon", "PT", new(new DateOnly(2027, 5, 11), new DateOnly(2027, 5, 13), DatePrecision.Day), null),
            Note = "Demonstration",
        });
        db.Calls.Add(new()
        {
            CompetitionId = CompetitionId, TimeZone = zone.Id, OpensAt = At(today.AddDays(-60), 9), ClosesAt = At(closes, 18),
            EndorsementsUntil = At(closes.AddDays(5), 18), Rules = RuleSet.Reference,
        });
    }

    private void AddPerson(PalmaresDb db, DemoPerson demo)
    {
        var now = clock.GetUtcNow();
        var from = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1);
        var address = DemoPeople.AddressOf(demo.Name);
        var person = new Person { Name = demo.FullName, Language = demo.Language.Code(), CreatedAt = now, IsDemo = true, Email = address, EmailConfirmed = true };
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        person.NormalizedEmail = PersonAddress.Normalize(address).ToUpperInvariant();
        person.Addresses.Add(new() { Address = address, Normalized = PersonAddress.Normalize(address), VerifiedAt = now });
        db.People.Add(person);
        foreach (var role in demo.Roles)
            db.Memberships.Add(new() { PersonId = person.Id, InstitutionId = demo.InstitutionId!, Role = role, Function = demo.Function, From = from });
        foreach (var office in demo.Offices)
            db.AssociationGrants.Add(new()
            {
                PersonId = person.Id, Role = office, From = from,
                CompetitionId = office is AssociationRole.Juror or AssociationRole.JuryChair ? CompetitionId : null,
            });
    }
}
