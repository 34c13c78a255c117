using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;
using Microsoft.AspNetCore.Hosting;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class UnexpectedErrorTests
{
    private const string Secret = "the-inner-parts";

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_failure_of_ours_is_told_without_its_text(string environment)
    {
        using var host = new BrokenHost(environment);
        var reply = await host.Browser().GetAsync("/api/v1/titles");
        var problem = await reply.ProblemAsync(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(Secret, problem.GetRawText());
        Assert.Contains(host.Log, line => line.Contains(Secret, StringComparison.Ordinal));

        var page = new HttpRequestMessage(HttpMethod.Get, "/api/v1/titles");
        page.Headers.Accept.ParseAdd("text/html");
        Assert.DoesNotContain(Secret, await (await host.Browser().SendAsync(page)).Content.ReadAsStringAsync());
    }

    private sealed class BrokenHost(string environment) : WebHost
    {
        protected override IEnumerable<IMetadataProvider> Providers => [new Broken()];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(environment);
        }
    }

    /// <summary>Throws, although providers must not.</summary>
    private sealed class Broken : IMetadataProvider
    {
        public Attribution Attribution => new("Broken", new("https://broken.example/"));

        public bool Has(Medium medium) => throw new InvalidOperationException(Secret);

        public bool IsConfigured => true;

        public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation) =>
            throw new InvalidOperationException(Secret);
    }
}
