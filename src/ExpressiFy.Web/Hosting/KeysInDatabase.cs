using System.Xml.Linq;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>Keeps the keys that protect cookies and forms in the database, so that any host can serve any visitor.</summary>
internal sealed class KeysInDatabase(IDbContextFactory<ExpressiFyDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return [.. db.DataProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.DataProtectionKeys.Add(new() { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Adds data protection with its keys in the database.</summary>
internal static class DataProtectionInDatabase
{
    public static void AddDataProtectionInDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("ExpressiFy");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new KeysInDatabase(services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>())));
    }
}
