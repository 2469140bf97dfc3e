using Microsoft.EntityFrameworkCore;
using Palmares.Data.Accounts;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;

namespace Palmares.Web.Tests.Access;

/// <summary>
/// Somebody of every role towards the entries of one institution, and these entries in every state. Those who may change
/// something come last, so that what they do changes nobody else's answer.
/// </summary>
internal sealed class Cast
{
    /// <summary>Who, and as whom of the demonstration; null is nobody.</summary>
    private static readonly (string Role, string? Person, bool SecondFactor)[] Roles =
    [
        ("visitor", null, false), ("author elsewhere", "claire", true), ("coordinator elsewhere", "hugo", true), ("signatory elsewhere", "nicole", true),
        ("juror", "amina", true), ("jury chair", "henrik", true), ("translator", "teresa", true), ("editor", "edith", true), ("administrator", "ada", true),
        ("secretariat, no second factor", "pierre", false), ("auditor, no second factor", "oscar", false), ("auditor", "oscar", true), ("secretariat", "sofia", true),
        ("share to view", "ines", true), ("signatory", "matthias", true), ("share to edit", "aino", true), ("author", "jonas", true), ("coordinator", "katrin", true),
    ];

    private readonly List<(string Role, HttpClient Client)> _members = [];
    private Dictionary<string, Person> _people = [];

    public const string InstitutionId = "de-dguv";

    public IReadOnlyList<(string Role, HttpClient Client)> Members => _members;

    /// <summary>Number of an entry in each state.</summary>
    public IReadOnlyDictionary<string, int> Entries { get; private set; } = new Dictionary<string, int>();

    public static async Task<Cast> AssembleAsync(DemoApp app)
    {
        var cast = new Cast();
        await using var db = app.Database.NewContext();
        cast._people = await db.People.ToDictionaryAsync(person => person.Email!);
        cast.Entries = await EntriesAsync(db, cast._people);
        await cast.SignInAsync(app);
        return cast;
    }

    /// <summary>Everybody in a new browser.</summary>
    public async Task SignInAsync(DemoApp app)
    {
        _members.Clear();
        foreach (var (role, name, withSecondFactor) in Roles)
            _members.Add((role, name is null ? app.Visitor() : await app.SignedInAsync(_people[DemoPeople.AddressOf(name)], withSecondFactor)));
    }

    private static async Task<Dictionary<string, int>> EntriesAsync(Data.PalmaresDb db, Dictionary<string, Person> people)
    {
        var (author, viewer, editor) = (people[DemoPeople.AddressOf("jonas")].Id, people[DemoPeople.AddressOf("ines")].Id, people[DemoPeople.AddressOf("aino")].Id);
        var entries = await db.Entries.Where(row => row.InstitutionId == InstitutionId).OrderBy(row => row.Number).ToListAsync();
        foreach (var entry in entries)
        {
            db.EntryShares.Add(new() { EntryId = entry.Id, PersonId = viewer, Kind = ShareKind.View, SharedBy = author, SharedAt = entry.CreatedAt });
            db.EntryShares.Add(new() { EntryId = entry.Id, PersonId = editor, Kind = ShareKind.Edit, SharedBy = author, SharedAt = entry.CreatedAt });
        }
        var submitted = entries.Single(entry => entry.HoldsSlot);
        var drafts = entries.Where(entry => !entry.HoldsSlot).ToList();
        (drafts[1].WithdrawnAt, drafts[1].WithdrawnBy, drafts[1].WithdrawalReason) = (drafts[1].CreatedAt, author, "Not this year");
        await db.SaveChangesAsync();
        return new() { ["draft"] = drafts[0].Number, ["submitted"] = submitted.Number, ["withdrawn draft"] = drafts[1].Number };
    }
}
