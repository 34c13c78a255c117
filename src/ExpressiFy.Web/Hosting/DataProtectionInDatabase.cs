using ExpressiFy.Settings;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Web.Hosting;

/// <summary>Adds data protection with its keys in the database, encrypted as <see cref="KeySettings"/> says.</summary>
internal static class DataProtectionInDatabase
{
    public static void AddDataProtectionInDatabase(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("ExpressiFy");
        var key = KeySettings.ReadKey(builder.Configuration);
        if (key is not null)
            builder.Services.AddSingleton(new KeyFileCipher(key));
        var certificate = KeySettings.ReadCertificate(builder.Configuration);
        if (certificate is not null)
            protection.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<ExpressiFyDb>>((keys, databases) =>
            {
                keys.XmlRepository = new KeysInDatabase(databases);
                if (key is not null)
                    keys.XmlEncryptor = new KeyFileEncryptor(new(key));
            });
    }
}
