using Palmares.Domain.Events;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Events;

/// <summary>Events to be listed, in this order.</summary>
public sealed record EventTable(IReadOnlyList<AssociationEvent> Events, Catalogue Catalogue);
