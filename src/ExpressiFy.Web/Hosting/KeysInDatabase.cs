using System.Xml.Linq;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Web.Hosting;

/// <summary>Stores the data protection keys in the database, so that each host can read every host's cookies.</summary>
internal sealed class KeysInDatabase(IDbContextFactory<ExpressiFyDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        var texts = db.DataProtectionKeys.AsNoTracking().Select(key => key.Xml).ToList();
        return [.. texts.Select(text => XElement.Parse(text))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.DataProtectionKeys.Add(new()
        {
            FriendlyName = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        db.SaveChanges();
    }
}
