using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>The certificates for https that ASP.NET Core's section "Kestrel" names.</summary>
internal static class CertificateFiles
{
    private static readonly string[] FileNames = ["Path", "KeyPath"];

    /// <summary>A sentence for each file that cannot be read.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        Sections(configuration).SelectMany(FileProblems).Concat(Sections(configuration).SelectMany(PasswordProblems));

    private static IEnumerable<IConfigurationSection> Sections(IConfiguration configuration) =>
    [
        .. configuration.GetSection("Kestrel:Certificates").GetChildren(),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(each => each.GetSection("Certificate")),
    ];

    private static IEnumerable<string> FileProblems(IConfigurationSection certificate) =>
        from name in FileNames
        let file = certificate[name]
        where !string.IsNullOrEmpty(file) && !File.Exists(file)
        select $"{certificate.Path}:{name} is \"{file}\", where there is no file.";

    // With a KeyPath the certificate is PEM.
    private static IEnumerable<string> PasswordProblems(IConfigurationSection certificate)
    {
        var file = certificate["Path"];
        if (!File.Exists(file) || !string.IsNullOrEmpty(certificate["KeyPath"]))
            yield break;
        var problem = ProblemOf(file, certificate["Password"]);
        if (problem is not null)
            yield return $"{certificate.Path}:Path cannot be read: {problem} See also {certificate.Path}:Password.";
    }

    private static string? ProblemOf(string file, string? password)
    {
        try
        {
            X509CertificateLoader.LoadPkcs12FromFile(file, password).Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return failure.Message;
        }
    }
}
