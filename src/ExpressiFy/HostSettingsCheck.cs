using System.Text.RegularExpressions;
using ExpressiFy.Settings;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy;

/// <summary>What is wrong with the web host's settings: asked by its start and by `expressify doctor`.</summary>
public static partial class HostSettingsCheck
{
    private const string AllowedHosts = "AllowedHosts";
    private const string AnyHost = "*";

    /// <summary>A sentence for each setting that is wrong; empty when none is.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
    [
        .. ListenAddresses.Of(configuration).Select(ListenAddresses.FormProblem).OfType<string>(),
        .. NumberSettings.Problems(configuration),
        .. SwitchSettings.Problems(configuration),
        .. TrustedProxies.Problems(configuration),
        .. HostProblems(configuration),
        .. KeySettings.Problems(configuration),
        .. CertificateFiles.Problems(configuration),
        .. BoundSettings.Names.Problems(configuration),
    ];

    private static IEnumerable<string> HostProblems(IConfiguration configuration) =>
        from host in SettingList.Of(configuration, AllowedHosts)
        where host != AnyHost && !HostName().IsMatch(host)
        select $"{AllowedHosts} has \"{host}\", which is no name of a host. "
            + "E.g. films.example;localhost, without scheme and port.";

    [GeneratedRegex(@"^(\*\.)?([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$"
        + @"|^\[[0-9a-fA-F:.]+\]$", RegexOptions.NonBacktracking)]
    private static partial Regex HostName();
}
