namespace Palmares.Data.Accounts;

/// <summary>A key of the framework's data protection (cookies, antiforgery), shared by all nodes over one database.</summary>
public sealed class ProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
