namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>
/// One running program with fake providers, for the tests of one class that want it without other visitors. All others
/// share <see cref="AppForAll"/>.
/// </summary>
public class AppForClass : IAsyncLifetime
{
    internal FakeProviders Providers { get; private set; } = null!;

    internal RunningApp App { get; private set; } = null!;

    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    public async ValueTask InitializeAsync()
    {
        Providers = await FakeProviders.StartAsync();
        App = await RunningApp.StartAsync([.. Providers.Settings, .. Settings]);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Providers.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
