namespace Palmares.Search.Index;

/// <summary>Numbers from 0 in as few bytes as they need, seven bits each, the lowest first.</summary>
internal static class Varint
{
    public static void Write(ByteBuffer into, int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            into.Add((byte)(rest | 0x80));
            rest >>= 7;
        }
        into.Add((byte)rest);
    }

    public static int Read(ReadOnlySpan<byte> from, ref int position)
    {
        uint value = from[position++];
        if (value < 0x80) return (int)value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = from[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return (int)value;
        }
    }
}
