using Palmares.Web.Localization.Po;

namespace Palmares.Messages;

/// <summary>One place in the sources where a text is marked for translation.</summary>
public sealed record ExtractedMessage(MessageKey Key, string? Plural, string? Note, string File);

/// <summary>What the sources hold: the messages in the order of files and lines, and what is wrong with them.</summary>
public sealed record Extraction(IReadOnlyList<ExtractedMessage> Messages, IReadOnlyList<PoError> Errors);
