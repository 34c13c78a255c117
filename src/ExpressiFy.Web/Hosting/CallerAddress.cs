using System.Net;
using System.Net.Sockets;

namespace ExpressiFy.Web.Hosting;

/// <summary>What counts as one caller.</summary>
internal static class CallerAddress
{
    // A provider gives a household or a server at least a /64 of IPv6, so that one caller has 2⁶⁴ addresses.
    private const int PrefixBytes = 8;

    /// <summary>The IPv4 address, or the first 64 bits of the IPv6 address, of who sent a request.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <inheritdoc cref="Of(HttpContext)"/>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(..PrefixBytes))
            : address.ToString();
    }
}
