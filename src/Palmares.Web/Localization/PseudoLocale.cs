using System.Text;

namespace Palmares.Web.Localization;

/// <summary>
/// English as a translation that is not one: accented, in brackets, 40 % longer, placeholders kept. What shows without brackets
/// on a page was never marked for translation; what is cut off leaves no room for German.
/// </summary>
public static class PseudoLocale
{
    public const string Cookie = "palmares-pseudo";

    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Accented = "åƀçďéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    private const string Padding = " lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam";

    public static string Of(string source)
    {
        var text = new StringBuilder("[");
        var written = 0;
        while (Placeholders.Next(source, written) is { } next)
        {
            AppendAccented(text, source.AsSpan(written..next.Start));
            text.Append(source, next.Start, next.End - next.Start);
            written = next.End;
        }
        AppendAccented(text, source.AsSpan(written));
        var missing = (int)Math.Ceiling(source.Length * 0.4) - 2;
        for (var i = 0; i < missing; i++) text.Append(Padding[i % Padding.Length]);
        return text.Append(']').ToString();
    }

    private static void AppendAccented(StringBuilder text, ReadOnlySpan<char> plain)
    {
        foreach (var c in plain) text.Append(Plain.IndexOf(c) is >= 0 and var i ? Accented[i] : c);
    }
}
