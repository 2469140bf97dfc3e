using System.Globalization;
using System.Text;
using System.Xml;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Crawlers;

/// <summary>
/// Sitemaps by the protocol of sitemaps.org: an index, the standing pages, and the practices in parts. Canonical addresses
/// only: a practice stands once for each language it can really be read in, with those as alternates.
/// </summary>
internal sealed class Sitemap(string baseUrl)
{
    /// <summary>Practices in one part: with four languages each it stays under the protocol's 50,000 addresses and 50 MB.</summary>
    public const int PracticesPerPart = 5_000;

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public string Index(int practices) => Document("sitemapindex", xml =>
    {
        Place(xml, "/sitemaps/pages.xml");
        for (var part = 0; part * PracticesPerPart < practices; part++)
            Place(xml, string.Create(CultureInfo.InvariantCulture, $"/sitemaps/practices-{part + 1}.xml"));

        void Place(XmlWriter writer, string path)
        {
            writer.WriteStartElement("sitemap", Protocol);
            writer.WriteElementString("loc", Protocol, baseUrl + path);
            writer.WriteEndElement();
        }
    });

    public string Pages(Catalogue catalogue) => Document("urlset", xml =>
    {
        foreach (var page in StandingPages(catalogue))
            foreach (var language in Languages.All)
                Address(xml, page(language), null, Languages.All.Select(other => (other.Code(), page(other))));
    });

    public string Practices(IEnumerable<SitemapPractice> practices) => Document("urlset", xml =>
    {
        foreach (var practice in practices)
        {
            var readable = Languages.All.Where(language => practice.Languages.Contains(language.Code())).ToArray();
            var alternates = readable.Select(language => (language.Code(), Links.Practice(language, practice.Number, practice.Id))).ToArray();
            foreach (var (_, path) in alternates)
                Address(xml, path, practice.UpdatedAt, [.. alternates, ("x-default", Links.Permalink(practice.Number))]);
        }
    });

    private static IEnumerable<Func<Language, string>> StandingPages(Catalogue catalogue)
    {
        yield return Links.Home;
        yield return Links.Library;
        yield return Links.Competitions;
        yield return Links.Events;
        yield return Links.Rules;
        yield return Links.About;
        yield return Links.Accessibility;
        yield return Links.Privacy;
        foreach (var topic in catalogue.Topics) yield return language => Links.Topic(language, topic.Id);
        foreach (var country in catalogue.Countries) yield return language => Links.Country(language, country.Code);
        foreach (var institution in catalogue.Institutions) yield return language => Links.Institution(language, institution.Id);
        foreach (var competition in catalogue.Competitions) yield return language => Links.Competition(language, competition.Id);
        foreach (var e in catalogue.Events) yield return language => Links.Event(language, e.Id);
    }

    private void Address(XmlWriter xml, string path, DateTimeOffset? modified, IEnumerable<(string Language, string Path)> alternates)
    {
        xml.WriteStartElement("url", Protocol);
        xml.WriteElementString("loc", Protocol, baseUrl + path);
        if (modified is { } at)
            xml.WriteElementString("lastmod", Protocol, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var (language, alternate) in alternates)
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", baseUrl + alternate);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Document(string root, Action<XmlWriter> content)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text))
        {
            xml.WriteStartElement(root, Protocol);
            if (root == "urlset") xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            content(xml);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    /// <summary>A string writer that says UTF-8 in the XML declaration.</summary>
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}

/// <summary>What the sitemap says of a practice; <paramref name="Languages"/> are those with a summary.</summary>
internal sealed record SitemapPractice(int Number, string Id, DateTimeOffset UpdatedAt, IReadOnlyList<string> Languages);
