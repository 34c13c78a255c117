namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>One running program with fake providers, for the tests of a class.</summary>
public sealed class AppForClass : IAsyncLifetime
{
    internal FakeProviders Providers { get; private set; } = null!;

    internal RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Providers = await FakeProviders.StartAsync();
        App = await RunningApp.StartAsync(Providers.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Providers.DisposeAsync();
    }
}
