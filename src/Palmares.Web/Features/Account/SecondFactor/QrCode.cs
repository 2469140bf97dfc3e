using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Palmares.Web.Features.Account.SecondFactor;

/// <summary>A QR code as an inline drawing: it needs no other request, no style, and prints.</summary>
public static class QrCode
{
    /// <param name="label">For those who do not see it.</param>
    public static IHtmlContent Svg(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) path.Append(null, $"M{x} {y}h1v1h-1z");
        return new HtmlContentBuilder()
            .AppendHtml($"<svg class=\"qr-code\" viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" aria-label=\"").Append(label)
            .AppendHtml($"\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
