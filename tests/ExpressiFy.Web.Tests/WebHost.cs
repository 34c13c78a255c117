using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Profiles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Web.Tests;

/// <summary>
/// The real app on a real port with its own database. It calls nobody: an outgoing call fails and is remembered.
/// </summary>
public class WebHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("expressify-web-tests-").FullName;
    private readonly OutgoingCalls outgoing;

    public WebHost()
    {
        outgoing = new(request => Outside(request));
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    /// <summary>E.g. http://localhost:40123/.</summary>
    public Uri Address { get; }

    /// <summary>Everything that was logged.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Addresses that the app tried to call.</summary>
    public IReadOnlyCollection<Uri> OutgoingCalls => outgoing.Addresses;

    /// <summary>Folder of the database.</summary>
    public string Folder => folder;

    /// <summary>What this kind of host is configured with beside the defaults.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:Burst", "100000")];

    /// <summary>In place of the product's own; null keeps those, which then ask <see cref="Outside"/>.</summary>
    protected virtual IEnumerable<IMetadataProvider>? Providers => [];

    /// <summary>The host's clock; null keeps the system's.</summary>
    protected virtual TimeProvider? Clock => null;

    /// <summary>In place of the host's generator of codes and keys; null keeps it.</summary>
    protected virtual RandomNumberGenerator? Chance => null;

    /// <summary>What the outside world answers; null for a call that nobody faked, which fails.</summary>
    protected virtual HttpResponseMessage? Outside(HttpRequestMessage request) => null;

    /// <summary>A browser of its own: cookies are kept, redirects are not followed.</summary>
    public HttpClient Browser()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        return new(handler) { BaseAddress = Address };
    }

    /// <summary>A browser with the cookie of a profile.</summary>
    public HttpClient BrowserOf(ProfileId id)
    {
        var protector = Services.GetDataProtectionProvider().CreateProtector("ExpressiFy.Profile");
        var browser = Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"expressify-profile={protector.Protect(id.ToString())}");
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Settings that Program reads while it builds have to be there before it does.
        builder.UseSetting("ConnectionStrings:ExpressiFy", $"Data Source={Path.Combine(folder, "test.db")}");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(outgoing);
            services.AddSingleton<ILoggerProvider>(new LogKeeper(Log));
            if (Clock is { } clock)
                services.Replace(ServiceDescriptor.Singleton(clock));
            if (Chance is { } chance)
                services.Replace(ServiceDescriptor.Singleton(chance));
            if (Providers is null)
                return;
            services.RemoveAll<IMetadataProvider>();
            foreach (var provider in Providers)
                services.AddSingleton(provider);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private sealed class LogKeeper(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
