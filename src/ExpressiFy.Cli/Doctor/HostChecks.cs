using System.Globalization;
using System.Net.Sockets;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Settings;
using ExpressiFy.Settings;
using ExpressiFy.Vision.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Cli.Doctor;

/// <summary>Makes the checks of the web host's start with its settings and its address.</summary>
internal static class HostChecks
{
    public static DoctorResult Settings()
    {
        var problems = HostSettingsCheck.Problems(HostSettings.Read());
        return problems.Count == 0
            ? DoctorResult.There("a web host started in this folder would take them")
            : DoctorResult.Missing(string.Join(' ', problems));
    }

    /// <summary>An address in use is no fault: the web host may be what listens there.</summary>
    public static DoctorResult Address()
    {
        var addresses = ListenAddresses.Of(HostSettings.Read());
        var problem = addresses.Select(ListenAddresses.FormProblem).FirstOrDefault(form => form is not null);
        if (problem is not null)
            return DoctorResult.Missing(problem);
        foreach (var address in addresses)
        {
            var error = ListenAddresses.TryBind(address);
            if (error is null)
                continue;
            var sentence = ListenAddresses.BindProblem(address, error.Value);
            return error == SocketError.AddressAlreadyInUse
                ? DoctorResult.Optional(sentence)
                : DoctorResult.Missing(sentence);
        }

        return DoctorResult.There(string.Join(", ", addresses));
    }

    /// <summary>The second expression network, unless the host is told to read without it.</summary>
    public static DoctorResult SecondNetwork()
    {
        const string setting = $"{ReadingOptions.Section}:{nameof(ReadingOptions.SecondNetwork)}";
        return bool.TryParse(HostSettings.Read()[setting], out var isOn) && !isOn
            ? DoctorResult.Optional($"switched off ({setting})")
            : DoctorResult.There(VisionModels.SecondExpression(VisionModels.DefaultFolder));
    }

    /// <summary>The files of Catalogue:Additions.</summary>
    public static DoctorResult Additions()
    {
        var settings = HostSettings.Read();
        if (!settings.GetSection($"{CatalogueOptions.Section}:{nameof(CatalogueOptions.Additions)}").Exists())
            return DoctorResult.Optional("not set (Catalogue__Additions): files with titles of your own");
        using var services = new ServiceCollection()
            .AddLogging()
            .AddExpressiFyCatalogue(settings)
            .BuildServiceProvider();
        try
        {
            var count = services.GetRequiredService<TitleCatalogue>().Titles.Count;
            return DoctorResult.There(string.Create(CultureInfo.InvariantCulture, $"{count} titles with the built-in"));
        }
        catch (CatalogueAdditionsException failure)
        {
            return DoctorResult.Missing(failure.Line);
        }
    }
}
