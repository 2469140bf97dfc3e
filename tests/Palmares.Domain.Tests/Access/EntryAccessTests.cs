using Palmares.Domain.Access;
using Palmares.Domain.Entries;

namespace Palmares.Domain.Tests.Access;

/// <summary>The whole table: who may do what with a draft and with a submitted entry of the institution "own".</summary>
public sealed class EntryAccessTests
{
    [Theory]
    //          who                  draft          submitted
    [InlineData("visitor", "-", "-")]
    [InlineData("author", "rdeswh", "rdeswh")]
    [InlineData("coordinator", "rdeswht", "rdeswht")]
    [InlineData("signatory", "rd", "rd")]
    [InlineData("author elsewhere", "-", "-")]
    [InlineData("coordinator elsewhere", "-", "-")]
    [InlineData("signatory elsewhere", "-", "-")]
    [InlineData("viewer", "rd", "rd")]
    [InlineData("editor", "rde", "rde")]
    [InlineData("secretariat", "-", "r")]
    [InlineData("secretariat without a second factor", "-", "-")]
    [InlineData("auditor", "rd", "rd")]
    [InlineData("auditor without a second factor", "-", "-")]
    [InlineData("juror", "-", "-")]
    [InlineData("jury chair", "-", "-")]
    [InlineData("translator", "-", "-")]
    [InlineData("library editor", "-", "-")]
    [InlineData("administrator", "-", "-")]
    [InlineData("nobody in particular", "-", "-")]
    public void Everybody_may_what_the_table_says(string who, string draft, string submitted)
    {
        Allowed(who, isSubmitted: false).ShouldBe(draft);
        Allowed(who, isSubmitted: true).ShouldBe(submitted);
    }

    private static string Allowed(string who, bool isSubmitted)
    {
        var (actor, share) = Who(who);
        var entry = new EntryFacts("own", share, isSubmitted);
        (char Letter, bool Allowed)[] answers =
        [
            ('r', EntryAccess.MayRead(actor, entry)),
            ('d', EntryAccess.MayReadDraft(actor, entry)),
            ('e', EntryAccess.MayEdit(actor, entry)),
            ('s', EntryAccess.MaySubmit(actor, entry)),
            ('w', EntryAccess.MayWithdraw(actor, entry)),
            ('h', EntryAccess.MayShare(actor, entry)),
            ('t', EntryAccess.MayTransfer(actor, entry)),
        ];
        var letters = string.Concat(answers.Where(answer => answer.Allowed).Select(answer => answer.Letter));
        return letters.Length == 0 ? "-" : letters;
    }

    private static (Actor Actor, ShareKind? Share) Who(string who) => who switch
    {
        "visitor" => (Actor.Visitor, null),
        "author" => (Of(InstitutionRole.Author, "own"), null),
        "coordinator" => (Of(InstitutionRole.Coordinator, "own"), null),
        "signatory" => (Of(InstitutionRole.Signatory, "own"), null),
        "author elsewhere" => (Of(InstitutionRole.Author, "other"), null),
        "coordinator elsewhere" => (Of(InstitutionRole.Coordinator, "other"), null),
        "signatory elsewhere" => (Of(InstitutionRole.Signatory, "other"), null),
        "viewer" => (Nobody, ShareKind.View),
        "editor" => (Nobody, ShareKind.Edit),
        "secretariat" => (Of(AssociationRole.Secretariat), null),
        "secretariat without a second factor" => (Of(AssociationRole.Secretariat, withSecondFactor: false), null),
        "auditor" => (Of(AssociationRole.Auditor), null),
        "auditor without a second factor" => (Of(AssociationRole.Auditor, withSecondFactor: false), null),
        "juror" => (Of(AssociationRole.Juror), null),
        "jury chair" => (Of(AssociationRole.JuryChair), null),
        "translator" => (Of(AssociationRole.Translator), null),
        "library editor" => (Of(AssociationRole.Editor), null),
        "administrator" => (Of(AssociationRole.Administrator), null),
        "nobody in particular" => (Nobody, null),
        _ => throw new ArgumentOutOfRangeException(nameof(who)),
    };

    private static Actor Nobody => new(Guid.NewGuid(), "Ana", [], [], HasSecondFactor: true);

    private static Actor Of(InstitutionRole role, string institution) => Nobody with { Posts = [new(institution, role)] };

    private static Actor Of(AssociationRole role, bool withSecondFactor = true) => Nobody with { Offices = [new(role, null)], HasSecondFactor = withSecondFactor };
}
