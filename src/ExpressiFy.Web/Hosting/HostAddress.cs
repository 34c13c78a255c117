using ExpressiFy.Settings;

namespace ExpressiFy.Web.Hosting;

/// <summary>Where the host listens when nothing is configured.</summary>
public static class HostAddress
{
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>
    /// Listens on <see cref="ListenAddresses.Default"/> unless --urls, ASPNETCORE_URLS, a port variable or a Kestrel
    /// section is given.
    /// </summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var hasAddress = AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key]));
        if (!hasAddress && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(ListenAddresses.Default);
    }
}
