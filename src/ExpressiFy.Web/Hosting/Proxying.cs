using ExpressiFy.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// Takes the visitor's address and scheme from the proxies of <see cref="TrustedProxies"/>: then cookies are secure,
/// links are https, and each visitor has a rate limit of their own. From anybody else the headers are ignored.
/// </summary>
public static class Proxying
{
    private const string HstsDays = "Https:HstsDays";
    private const int DefaultHstsDays = 30;

    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var networks = TrustedProxies.Of(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Not the host: a proxy passes the one that was asked for, and AllowedHosts checks it.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // From the last proxy towards the visitor, as far as the addresses are trusted.
            options.ForwardLimit = null;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
        builder.Services.AddHsts(options =>
            options.MaxAge = TimeSpan.FromDays(builder.Configuration.GetValue(HstsDays, DefaultHstsDays)));
    }

    /// <summary>Must come first: everything else looks at the address and the scheme.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (TrustedProxies.Of(app.Configuration).Count > 0)
            app.UseForwardedHeaders();
    }

    /// <summary>Tells browsers that came over https to do so from now on (RFC 6797); localhost is left out.</summary>
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (app.Configuration.GetValue(HstsDays, DefaultHstsDays) > 0)
            app.UseHsts();
    }
}
