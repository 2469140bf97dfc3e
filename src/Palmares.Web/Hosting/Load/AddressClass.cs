using System.Net;
using System.Net.Sockets;

namespace Palmares.Web.Hosting.Load;

/// <summary>The network that an address belongs to, as one number: /24 of IPv4, /56 of IPv6, which is what one customer is given.</summary>
public static class AddressClass
{
    public static ulong Of(IPAddress? address)
    {
        if (address is null) return 0;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var first = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? first >> 8 << 8 : first >> 40;
    }
}
