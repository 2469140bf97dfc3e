using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;

namespace Palmares.Web.Hosting.Access;

/// <summary>Keeps the keys of cookies and form tokens in the database, so that every node reads what another wrote.</summary>
public sealed class DatabaseKeys(IDbContextFactory<PalmaresDb> contexts) : IXmlRepository
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit };

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(Parse)];
    }

    // The framework asks for this synchronously; the context saves asynchronously only.
    public void StoreElement(XElement element, string friendlyName) => Task.Run(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();

    private static XElement Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Strict);
        return XElement.Load(reader);
    }
}
