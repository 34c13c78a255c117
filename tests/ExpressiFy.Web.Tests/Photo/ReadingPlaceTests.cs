using System.Net;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Photo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Photo;

/// <summary>The operator decides where pictures may be read: Expressions:Where.</summary>
public sealed class ReadingPlaceTests
{
    private const string Choice = "On this device";
    private const string OnServer = "Pictures are read in memory on this server";
    private const string OnDevice = "Pictures are read in this browser";
    private const string OpensCamera = "data-camera-open";

    [Fact]
    public async Task Visitors_choose_where_nothing_is_set()
    {
        using var host = new WebHost();
        var page = await host.Browser().GetStringAsync("/");
        Assert.Contains(Choice, page);
        Assert.Contains(OnServer, page);
        Assert.Contains(OnDevice, page);
        Assert.Contains("You choose where pictures are read", await host.Browser().GetStringAsync("/privacy"));
    }

    [Fact]
    public async Task On_a_host_that_reads_itself_there_is_no_choice_and_no_WebAssembly()
    {
        using var host = new HostWith("Server");
        var reply = await host.Browser().GetAsync("/");
        var page = await reply.Content.ReadAsStringAsync();
        Assert.Contains(OpensCamera, page);
        Assert.Contains("data-place=\"server\"", page);
        Assert.DoesNotContain(Choice, page);
        Assert.DoesNotContain(OnDevice, page);
        Assert.DoesNotContain("unsafe", reply.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("On your device", await host.Browser().GetStringAsync("/privacy"));
    }

    [Fact]
    public async Task A_host_may_leave_reading_to_the_devices_alone()
    {
        using var host = new HostWith("Device");
        using var browser = host.Browser();
        var page = await browser.GetStringAsync("/");
        Assert.Contains(OpensCamera, page);
        Assert.Contains("data-place=\"device\"", page);
        Assert.Contains(OnDevice, page);
        Assert.DoesNotContain(Choice, page);
        Assert.DoesNotContain(OnServer, page);
        Assert.DoesNotContain("sends single frames", await browser.GetStringAsync("/privacy"));
        Assert.Contains("read on your own device", await browser.GetStringAsync("/photo"));

        var refusal = await browser.PostAsync("/api/v1/expressions", Replies.Bytes(Photographs.Nobody()));
        Assert.Equal("read-on-device", (await refusal.ProblemAsync(HttpStatusCode.ServiceUnavailable)).Kind());
        var health = await (await browser.GetAsync("/health/ready")).JsonAsync();
        Assert.Equal("healthy", health.Text("checks/model"));
    }

    [Fact]
    public async Task Where_the_networks_do_not_load_the_device_still_reads()
    {
        using var host = new HostWith("Ask");
        var page = await host.Browser().GetStringAsync("/");
        Assert.Contains("data-place=\"device\"", page);
        Assert.DoesNotContain(Choice, page);
    }

    /// <summary>A host on which no network loads.</summary>
    private sealed class HostWith(string where) : WebHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Expressions:Where", where);
            if (where != "Server")
            {
                builder.ConfigureTestServices(services => services.AddSingleton<FacePipelineLoader>(
                    () => throw new ModelException("A model is missing.")));
            }
        }
    }
}
