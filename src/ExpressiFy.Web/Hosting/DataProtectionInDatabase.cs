using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Web.Hosting;

/// <summary>Adds data protection with its keys in the database.</summary>
internal static class DataProtectionInDatabase
{
    public static void AddDataProtectionInDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("ExpressiFy");
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<ExpressiFyDb>>((keys, databases) =>
                keys.XmlRepository = new KeysInDatabase(databases));
    }
}
