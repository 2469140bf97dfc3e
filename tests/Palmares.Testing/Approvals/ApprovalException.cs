namespace Palmares.Testing.Approvals;

/// <summary>What was received is not what is approved; the message shows the lines.</summary>
public sealed class ApprovalException(string message) : Exception(message);
