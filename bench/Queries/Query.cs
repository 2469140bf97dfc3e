using Palmares.Domain.Shared;

namespace Palmares.Bench.Queries;

/// <summary>One or two words that a reader of a language types.</summary>
internal sealed record Query(Language Language, string Text);
