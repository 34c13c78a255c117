using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>
/// Section "Keys": with what the keys of visitors' cookies are encrypted in the database. Without a setting they are
/// stored as they are.
/// </summary>
public static class KeySettings
{
    /// <summary>A file with 32 random bytes in Base64.</summary>
    public const string FileSetting = "Keys:File";

    /// <summary>A PKCS #12 file with an RSA certificate and its private key.</summary>
    public const string CertificateSetting = "Keys:Certificate";

    /// <summary>The password of <see cref="CertificateSetting"/>; none when left out.</summary>
    public const string PasswordSetting = "Keys:CertificatePassword";

    /// <summary>Length of the key in bytes: AES-256.</summary>
    public const int KeyBytes = 32;

    private const string Example = "Make one: openssl rand -base64 32 > keys.txt; chmod 600 keys.txt.";

    /// <summary>The key of <see cref="FileSetting"/>; null when it is not set.</summary>
    /// <exception cref="SettingsException">The file cannot be read or holds no key.</exception>
    public static byte[]? ReadKey(IConfiguration configuration)
    {
        var file = configuration[FileSetting];
        if (string.IsNullOrWhiteSpace(file))
            return null;
        var key = new byte[KeyBytes];
        try
        {
            var text = File.ReadAllText(file).Trim();
            if (Convert.TryFromBase64String(text, key, out var length) && length == KeyBytes)
                return key;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"{FileSetting} cannot be read: {failure.Message} {Example}"]);
        }

        throw new SettingsException([$"{FileSetting} does not hold {KeyBytes} bytes in Base64. {Example}"]);
    }

    /// <summary>The certificate of <see cref="CertificateSetting"/>; null when it is not set.</summary>
    /// <exception cref="SettingsException">It cannot be read, or cannot decrypt.</exception>
    public static X509Certificate2? ReadCertificate(IConfiguration configuration)
    {
        var file = configuration[CertificateSetting];
        if (string.IsNullOrWhiteSpace(file))
            return null;
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, configuration[PasswordSetting]);
            using var privateKey = certificate.GetRSAPrivateKey();
            if (privateKey is not null)
                return certificate;
            certificate.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SettingsException(
                [$"{CertificateSetting} cannot be read: {failure.Message} See also {PasswordSetting}."]);
        }

        throw new SettingsException([$"{CertificateSetting} has no private RSA key, which decrypts."]);
    }

    internal static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration[FileSetting])
            && !string.IsNullOrWhiteSpace(configuration[CertificateSetting]))
        {
            yield return $"{FileSetting} and {CertificateSetting} are both set; one of them encrypts.";
        }

        foreach (var read in new Func<IConfiguration, object?>[] { ReadKey, ReadCertificate })
        {
            var problem = ProblemOf(() => read(configuration));
            if (problem is not null)
                yield return problem;
        }
    }

    private static string? ProblemOf(Func<object?> read)
    {
        try
        {
            (read() as IDisposable)?.Dispose();
            return null;
        }
        catch (SettingsException failure)
        {
            return failure.Message;
        }
    }
}
