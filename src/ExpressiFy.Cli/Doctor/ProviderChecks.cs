using ExpressiFy.Cli.Settings;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Cli.Doctor;

/// <summary>
/// Checks which metadata providers the web host would use with its settings. Prints no key and sends no request.
/// </summary>
internal static class ProviderChecks
{
    public static IReadOnlyList<DoctorCheck> All()
    {
        try
        {
            return [.. Terms().Select(terms => new DoctorCheck(Subject(terms), () => Check(terms)))];
        }
        catch (Exception problem) when (problem is OptionsValidationException or InvalidOperationException)
        {
            // The host would not start with these settings.
            return [new DoctorCheck("Provider settings", () => DoctorResult.Missing(problem.Message))];
        }
    }

    private static IReadOnlyList<ProviderTerms> Terms()
    {
        // The services need a database, but nothing is read from it or written to it here.
        var settings = new ConfigurationBuilder()
            .AddConfiguration(HostSettings.Read())
            .AddInMemoryCollection(
                [new($"ConnectionStrings:{ExpressiFyStorage.ConnectionName}", "Data Source=:memory:")])
            .Build();
        using var services = new ServiceCollection()
            .AddExpressiFyStorage(settings)
            .AddExpressiFyMetadata(settings)
            .BuildServiceProvider();
        return services.GetRequiredService<ProviderOverview>().Terms;
    }

    private static DoctorResult Check(ProviderTerms terms)
    {
        if (terms.IsOn)
            return DoctorResult.There($"set ({terms.Setting}): {terms.Gives}");

        var variable = terms.Setting.Replace(":", "__", StringComparison.Ordinal);
        return DoctorResult.Optional($"not set ({variable}): {terms.Gives}");
    }

    /// <summary>The provider and the kind of its setting, such as "OMDb key" or "Deezer".</summary>
    private static string Subject(ProviderTerms terms) => terms.Setting.Split(':')[^1] switch
    {
        "ApiKey" => $"{terms.Attribution.Name} key",
        "Token" => $"{terms.Attribution.Name} token",
        "Contact" => $"{terms.Attribution.Name} contact",
        _ => terms.Attribution.Name,
    };
}
