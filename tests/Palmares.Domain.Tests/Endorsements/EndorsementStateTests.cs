using Palmares.Domain.Endorsements;

namespace Palmares.Domain.Tests.Endorsements;

public sealed class EndorsementStateTests
{
    private static readonly DateTimeOffset Deadline = new(2026, 12, 6, 17, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Before = Deadline.AddMilliseconds(-1);

    [Fact]
    public void Its_state_follows_from_what_happened()
    {
        StateOf(_ => { }).ShouldBe(EndorsementState.Invited);
        StateOf(request => request.OpenedAt = Before).ShouldBe(EndorsementState.Opened);
        StateOf(request => request.EndorsedAt = Before).ShouldBe(EndorsementState.Endorsed);
        StateOf(request => request.DeclinedAt = Before).ShouldBe(EndorsementState.Declined);
        StateOf(request => (request.EndorsedAt, request.StaleAt) = (Before, Before)).ShouldBe(EndorsementState.Stale);
        StateOf(request => (request.EndorsedAt, request.Channel) = (Before, EndorsementChannel.Paper)).ShouldBe(EndorsementState.PaperToConfirm);
        StateOf(request => (request.EndorsedAt, request.Channel, request.ConfirmedAt) = (Before, EndorsementChannel.Paper, Before)).ShouldBe(EndorsementState.Endorsed);
    }

    [Fact]
    public void The_deadline_ends_what_is_open_and_nothing_else()
    {
        StateOf(_ => { }, Deadline).ShouldBe(EndorsementState.Expired);
        StateOf(request => request.OpenedAt = Before, Deadline).ShouldBe(EndorsementState.Expired);
        StateOf(request => request.EndorsedAt = Before, Deadline).ShouldBe(EndorsementState.Endorsed);
    }

    [Fact]
    public void An_entry_is_endorsed_by_every_institution_concerned_and_on_the_same_content()
    {
        var lead = Request("fr-cnaf", "a");
        var partner = Request("de-dguv", "a");
        (lead.EndorsedAt, partner.EndorsedAt) = (Before, Before);

        EndorsementStates.IsComplete(["fr-cnaf", "de-dguv"], "a", [lead, partner], Before).ShouldBeTrue();
        EndorsementStates.IsComplete(["fr-cnaf", "de-dguv"], "b", [lead, partner], Before).ShouldBeFalse();
        EndorsementStates.IsComplete(["fr-cnaf", "de-dguv", "es-inss"], "a", [lead, partner], Before).ShouldBeFalse();
        EndorsementStates.IsComplete(["fr-cnaf", "de-dguv"], "a", [lead], Before).ShouldBeFalse();
    }

    private static EndorsementState StateOf(Action<EndorsementRequest> happened, DateTimeOffset? at = null)
    {
        var request = Request("fr-cnaf", "a");
        happened(request);
        return EndorsementStates.Of(request, at ?? Before);
    }

    private static EndorsementRequest Request(string institutionId, string hash) => new()
    {
        EntryId = Guid.NewGuid(), InstitutionId = institutionId, Kind = EndorsementKind.Management, VersionId = Guid.NewGuid(), MaterialHash = hash,
        Name = "Nicole", Function = "Director", Address = "n@cnaf.example", Language = "fr", AskedAt = Deadline.AddDays(-9), ExpiresAt = Deadline,
    };
}
