using Palmares.Search.Analysis;

namespace Palmares.Search.Query;

/// <summary>Words that must follow each other as written, in one text; between them may stand as many stop words as were typed.</summary>
internal sealed record QueryPhrase(IReadOnlyList<QueryWord> Words);
