using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Cli.Doctor;

/// <summary>Which outside services the web host would ask, by the settings it would read. No key is shown, and nobody is asked.</summary>
internal static class ProviderChecks
{
    public static IReadOnlyList<DoctorCheck> All()
    {
        try
        {
            return [.. Terms().Select(terms => DoctorCheck.Of(What(terms), () => Run(terms)))];
        }
        catch (Exception problem) when (problem is OptionsValidationException or InvalidOperationException)
        {
            // The host would not start with these.
            return [DoctorCheck.Of("Provider settings", () => (CheckStatus.Missing, problem.Message))];
        }
    }

    private static IReadOnlyList<ProviderTerms> Terms()
    {
        // Nothing is read from or written to a database here.
        var nowhere = KeyValuePair.Create($"ConnectionStrings:{ExpressiFyStorage.ConnectionName}", (string?)"Data Source=:memory:");
        var settings = new ConfigurationBuilder().AddInMemoryCollection(HostSettings.Read().Append(nowhere)).Build();
        using var services = new ServiceCollection().AddExpressiFyStorage(settings).AddExpressiFyMetadata(settings).BuildServiceProvider();
        return services.GetRequiredService<ProviderOverview>().Terms;
    }

    private static (CheckStatus Verdict, string Found) Run(ProviderTerms terms) => terms.IsOn
        ? (CheckStatus.There, $"set ({terms.Setting}): {terms.Gives}")
        : (CheckStatus.Optional, $"not set ({terms.Setting.Replace(":", "__", StringComparison.Ordinal)}): {terms.Gives}");

    // "OMDb key", "TMDB token", "MusicBrainz contact", "Deezer".
    private static string What(ProviderTerms terms) => terms.Setting.Split(':')[^1] switch
    {
        "ApiKey" => $"{terms.Attribution.Name} key",
        "Token" => $"{terms.Attribution.Name} token",
        "Contact" => $"{terms.Attribution.Name} contact",
        _ => terms.Attribution.Name,
    };
}
