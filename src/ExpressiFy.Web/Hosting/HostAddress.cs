namespace ExpressiFy.Web.Hosting;

/// <summary>Where the host listens when nobody says otherwise.</summary>
public static class HostAddress
{
    public const string Default = "http://localhost:5080";

    /// <summary>Listens on <see cref="Default"/> unless --urls, ASPNETCORE_URLS, a port variable or a Kestrel section says otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var said = new[] { "urls", "http_ports", "https_ports" }.Any(key => !string.IsNullOrEmpty(configuration[key]));
        if (!said && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
    }
}
