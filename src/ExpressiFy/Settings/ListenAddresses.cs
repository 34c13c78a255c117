using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>
/// The addresses on which the web host is to listen: where they are set, and what can be wrong with them.
/// </summary>
public static partial class ListenAddresses
{
    /// <summary>Where the host listens when nothing is configured.</summary>
    public const string Default = "http://localhost:5080";

    private const string Example = "E.g. --urls http://localhost:8080.";
    private const string LocalHost = "localhost";
    private const string UnixSocket = "unix:";
    private const int LargestPort = 65_535;

    private static readonly char[] Separators = [';'];
    private static readonly string[] PortKeys = ["http_ports", "https_ports"];

    /// <summary>The configured addresses, in the order in which ASP.NET Core prefers their settings.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint["Url"])
            .OfType<string>()
            .ToList();
        if (endpoints.Count > 0)
            return endpoints;
        var urls = Parts(configuration["urls"]);
        if (urls.Count > 0)
            return urls;
        var ports = PortKeys.SelectMany(key =>
            Parts(configuration[key]).Select(port => $"{key.Split('_')[0]}://*:{port}")).ToList();
        return ports.Count > 0 ? ports : [Default];
    }

    /// <summary>What is wrong with the form of an address, with an example; null when it can be listened on.</summary>
    public static string? FormProblem(string address)
    {
        var match = Form().Match(address);
        if (!match.Success)
            return $"\"{address}\" is no address to listen on. {Example}";
        if (match.Groups["path"].Value.Length > 1)
            return $"\"{address}\" has a path; ExpressiFy answers at the root of its host. {Example}";
        var port = match.Groups["port"];
        if (!port.Success)
            return null;
        var isNumber = int.TryParse(port.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || number > LargestPort)
            return $"\"{address}\" has no port of 0 to {LargestPort}. {Example}";
        var isDynamicLocal = number == 0 && match.Groups["host"].Value == LocalHost;
        return isDynamicLocal ? $"\"{address}\": port 0 needs an address such as 127.0.0.1. {Example}" : null;
    }

    /// <summary>What stands against listening on an address of the right form, with the remedy.</summary>
    public static string BindProblem(string address, SocketError error) => error switch
    {
        SocketError.AddressAlreadyInUse =>
            $"{address} is in use: another program listens there, maybe ExpressiFy itself. {Example}",
        SocketError.AccessDenied =>
            $"{address}: this account may not listen there; ports below 1024 need more rights. {Example}",
        SocketError.AddressNotAvailable => $"{address} is no address of this machine. {Example}",
        _ => $"{address} cannot be listened on ({error}). {Example}",
    };

    /// <summary>Listens for a moment; null when that works or cannot be tried.</summary>
    public static SocketError? TryBind(string address)
    {
        var match = Form().Match(address);
        if (match.Groups["host"].Value.StartsWith(UnixSocket, StringComparison.Ordinal))
            return null;
        try
        {
            using var listener = new TcpListener(IpOf(match.Groups["host"].Value), PortOf(match));
            listener.Start();
            return null;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode;
        }
    }

    private static IPAddress IpOf(string host)
    {
        if (host == LocalHost)
            return IPAddress.Loopback;
        // As Kestrel does with a name: it listens on all addresses.
        return IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : IPAddress.Any;
    }

    private static int PortOf(Match match)
    {
        if (match.Groups["port"].Success)
            return int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
        return match.Groups["scheme"].Value == "https" ? 443 : 80;
    }

    private static IReadOnlyList<string> Parts(string? text) => (text ?? "").Split(
        Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(
        """^(?<scheme>https?)://(?<host>unix:/[^:]+|\[[0-9a-fA-F:.%]+\]|[^\[\]:/?#\s]+)"""
            + """(?::(?<port>[^/]*))?(?<path>/.*)?$""",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Form();
}
