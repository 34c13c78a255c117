using System.Net;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>
/// Proxy:TrustedAddresses: the proxies whose word about a visitor's address and scheme is taken; none when left out.
/// </summary>
public static class TrustedProxies
{
    /// <summary>The setting: addresses and networks, e.g. "127.0.0.1;10.0.0.0/8;::1".</summary>
    public const string Setting = "Proxy:TrustedAddresses";

    /// <summary>The networks; an address is a network of one.</summary>
    public static IReadOnlyList<IPNetwork> Of(IConfiguration configuration) =>
        [.. SettingList.Of(configuration, Setting).Select(Parse).OfType<IPNetwork>()];

    internal static IEnumerable<string> Problems(IConfiguration configuration) =>
        from text in SettingList.Of(configuration, Setting)
        where Parse(text) is null
        select $"{Setting} has \"{text}\", which is no IP address or network. E.g. 127.0.0.1;::1;10.0.0.0/8.";

    private static IPNetwork? Parse(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) ? network : null;
    }
}
