using Palmares.Domain.Endorsements;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Endorsing;

public static class EndorsementWords
{
    /// <param name="state">Null where nobody was asked.</param>
    public static string Of(EndorsementState? state, Localizer t) => state switch
    {
        EndorsementState.Invited => t.In("endorsement", "Asked, not opened yet"),
        EndorsementState.Opened => t.In("endorsement", "Opened, not decided yet"),
        EndorsementState.Endorsed => t.In("endorsement", "Endorsed"),
        EndorsementState.Declined => t.In("endorsement", "Declined"),
        EndorsementState.Expired => t.In("endorsement", "Not decided in time"),
        EndorsementState.Stale => t.In("endorsement", "No longer holds"),
        EndorsementState.PaperToConfirm => t.In("endorsement", "On paper, to be confirmed by a second officer"),
        _ => t.In("endorsement", "Not asked yet"),
    };
}
