using System.Xml.Linq;
using ExpressiFy.Settings;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// The keys that are in the database at the start: encrypted where a setting asks for it, and readable.
/// </summary>
internal static class KeyProtection
{
    // How data protection marks the secret part of a key, and what it puts in its place.
    private const string Namespace = "http://schemas.asp.net/2015/03/dataProtection";

    private static readonly XName Secret = XName.Get("requiresEncryption", Namespace);
    private static readonly XName Encrypted = XName.Get("encryptedSecret", Namespace);
    private static readonly XName DecryptorType = "decryptorType";

    /// <summary>Encrypts keys that were stored before the setting, and loads all.</summary>
    /// <exception cref="SettingsException">
    /// A key cannot be decrypted: with a new one in its place every visitor would lose their profile.
    /// </exception>
    public static async Task ProtectStoredAsync(IServiceProvider services)
    {
        var encryptor = services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlEncryptor;
        if (encryptor is not null)
        {
            await EncryptStoredAsync(
                services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>(),
                services.GetRequiredService<DeletedRows>(),
                encryptor);
        }


        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var key in services.GetRequiredService<IKeyManager>().GetAllKeys())
        {
            if (!key.IsRevoked && key.ExpirationDate > now)
                RequireReadable(key);
        }

        // The first protector loads the keys: pages can be shown when the database fails later.
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("ExpressiFy.Start").Protect("");
    }

    private static void RequireReadable(IKey key)
    {
        try
        {
            key.CreateEncryptor();
        }
        catch (Exception failure)
        {
            throw new SettingsException(
                [
                    "The keys of visitors' cookies in the database are encrypted with another key or certificate than "
                        + $"{KeySettings.FileSetting} or {KeySettings.CertificateSetting} names. Set the one that was "
                        + $"used before. ({failure.GetType().Name})",
                ]);
        }
    }

    private static async Task EncryptStoredAsync(
        IDbContextFactory<ExpressiFyDb> databases, DeletedRows deleted, IXmlEncryptor encryptor)
    {
        await using var db = await databases.CreateDbContextAsync();
        var stored = await db.DataProtectionKeys.AsNoTracking().ToListAsync();
        var isChanged = false;
        foreach (var row in stored)
        {
            var xml = XElement.Parse(row.Xml);
            var secrets = xml.Descendants().Where(element => (bool?)element.Attribute(Secret) == true).ToList();
            if (secrets.Count == 0)
                continue;
            foreach (var secret in secrets)
                secret.ReplaceWith(Encrypt(secret, encryptor));
            var text = xml.ToString(SaveOptions.DisableFormatting);
            await db.DataProtectionKeys.Where(key => key.Id == row.Id)
                .ExecuteUpdateAsync(update => update.SetProperty(key => key.Xml, text));
            isChanged = true;
        }

        // What was stored in clear must not stay readable in the write-ahead log.
        if (isChanged)
            await deleted.PurgeAsync([]);
    }

    private static XElement Encrypt(XElement secret, IXmlEncryptor encryptor)
    {
        var encrypted = encryptor.Encrypt(secret);
        return new(
            Encrypted,
            new XAttribute(DecryptorType, encrypted.DecryptorType.AssemblyQualifiedName!),
            encrypted.EncryptedElement);
    }
}
