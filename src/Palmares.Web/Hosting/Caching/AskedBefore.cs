using System.Globalization;

namespace Palmares.Web.Hosting.Caching;

/// <summary>
/// Remembers which pages were asked for lately, in half a megabyte. Most searches are asked once: to keep their pages would cost
/// more than it ever saves, and drive out those that many read. A newer page may push an older one out of its place, which then
/// counts as new.
/// </summary>
public sealed class AskedBefore
{
    private const int Places = 1 << 16;

    private readonly ulong[] _places = new ulong[Places];

    /// <summary>Whether the page was asked for before; it has been now.</summary>
    /// <param name="tag">The page's strong ETag as <see cref="Validator"/> makes it: a digest in hexadecimal, in quotes.</param>
    public bool Ask(string tag)
    {
        var digest = ulong.Parse(tag.AsSpan(1, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        ref var place = ref _places[digest % Places];
        if (Volatile.Read(ref place) == digest) return true;
        Volatile.Write(ref place, digest);
        return false;
    }
}
