namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>Reads what unpacks as it is read, and stops where it was to end whatever it claims.</summary>
public static class BoundedReading
{
    private const int Piece = 64 << 10;

    /// <summary>Null where there are more than <paramref name="most"/> bytes.</summary>
    public static byte[]? ToEnd(Stream source, int most)
    {
        using var output = new MemoryStream();
        var piece = new byte[Piece];
        for (int read; (read = source.Read(piece)) > 0;)
        {
            if (output.Length + read > most) return null;
            output.Write(piece, 0, read);
        }
        return output.ToArray();
    }
}
