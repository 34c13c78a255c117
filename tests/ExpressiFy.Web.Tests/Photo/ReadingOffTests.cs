using System.Net;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Photo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Photo;

/// <summary>A host whose networks or libraries do not load serves everything else.</summary>
public sealed class ReadingOffTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new ModelException("The expression network is missing: models/expression.onnx."), "a model that it needs" },
        { new IOException("The disk is gone."), "a model that it needs" },
        { new TypeInitializationException("X", new DllNotFoundException("libx.so")), "a library that it needs" },
        { new EntryPointNotFoundException("core_Mat_new"), "a library that it needs" },
        { new BadImageFormatException("wrong architecture"), "a library that it needs" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task The_page_says_that_reading_is_off_and_why_and_lists_go_on(Exception error, string reason)
    {
        using var host = new HostWithoutReading(error);
        using var browser = host.Browser();

        var page = await browser.GetStringAsync("/");
        Assert.Contains($"Expressions cannot be read on this server now: {reason}", page);
        Assert.DoesNotContain(error.Message, page);
        await (await browser.GetAsync("/api/v1/recommendations?expression=sad")).JsonAsync();
        var list = await browser.GetAsync("/?expression=happy");
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);

        var refusal = await browser.PostAsync("/api/v1/expressions", Replies.Bytes(Photographs.Nobody()));
        var problem = await refusal.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("no-model", problem.Kind());
        Assert.Contains(reason, problem.Text("detail"));
        var health = await (await browser.GetAsync("/health/ready")).JsonAsync();
        Assert.Equal("degraded", health.Text("status"));
        Assert.Equal("degraded", health.Text("checks/model"));
        Assert.Equal("healthy", health.Text("checks/database"));
        Assert.Equal(ReadingFailure.Of(error)!.ForOperators, health.Text("reasons/model"));
        Assert.Contains(host.Log, line => line.StartsWith("Error Expressions cannot be read", StringComparison.Ordinal)
            && line.Contains(ReadingFailure.Of(error)!.ForOperators, StringComparison.Ordinal));
    }

    private sealed class HostWithoutReading(Exception error) : WebHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Expressions:Where", "Server");
            builder.ConfigureTestServices(services =>
                services.AddSingleton<FacePipelineLoader>(() => throw error));
        }
    }
}
