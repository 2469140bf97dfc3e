using System.Net.Sockets;

namespace Palmares.Web.Features.Shared.Access;

public static class ClientAddress
{
    /// <summary>Who asks, for limits: the IPv4 address, or the /64 network that an IPv6 client moves in at will.</summary>
    public static string Client(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
