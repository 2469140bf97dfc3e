using System.Net;
using System.Net.Sockets;

namespace Palmares.Web.Features.Shared.Access;

public static class ClientAddress
{
    /// <summary>Who asks, for limits: the network that one client may move in at will, a /24 of IPv4 and a /56 of IPv6.</summary>
    public static string Client(this HttpContext context) => context.Connection.RemoteIpAddress is { } address ? NetworkOf(address) : "";

    public static string NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var length = address.AddressFamily == AddressFamily.InterNetworkV6 ? 7 : 3;
        return Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, length));
    }
}
