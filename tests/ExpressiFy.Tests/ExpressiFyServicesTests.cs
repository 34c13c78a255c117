using ExpressiFy.Imports;
using ExpressiFy.Recommendations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Tests;

public sealed class ExpressiFyServicesTests
{
    [Fact]
    public void Every_service_can_be_built()
    {
        var services = new ServiceCollection().AddLogging().AddExpressiFy(new ConfigurationBuilder().Build());
        var validation = new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true };

        using var provider = services.BuildServiceProvider(validation);

        Assert.NotNull(provider.GetRequiredService<Recommender>());
        Assert.NotNull(provider.GetRequiredService<ImportStore>());
    }
}
