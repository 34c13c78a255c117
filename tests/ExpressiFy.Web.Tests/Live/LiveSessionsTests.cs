using System.Net;
using System.Net.WebSockets;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>How a live session begins and ends.</summary>
public sealed class LiveSessionsTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Another_origin_or_none_is_refused(string? origin)
    {
        using var socket = Camera.SocketFrom(origin);
        await AssertIsRefusedAsync(socket, host, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_websocket_the_answer_says_that_one_is_needed()
    {
        using var browser = host.Browser();
        var problem = await browser.ProblemAsync("/api/v1/expressions/live", HttpStatusCode.UpgradeRequired);
        Assert.Equal("websocket-needed", problem.Kind());
    }

    [Fact]
    public async Task A_close_is_answered()
    {
        using var camera = await Camera.OpenAsync(host);
        await camera.ReadAsync(Photographs.Nobody());
        await camera.CloseAsync();
        Assert.Equal(WebSocketState.Closed, camera.Socket.State);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, camera.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_camera_that_vanishes_leaves_room_for_the_next_and_no_error_in_the_log()
    {
        using var small = new OneCamera();
        using (var first = await Camera.OpenAsync(small))
        {
            await first.ReadAsync(Photographs.Nobody());
            using var second = await Camera.OpenAsync(small);
            Assert.Equal("host", (await second.BusyAsync()).Text("busy"));
            first.Socket.Abort();
        }

        using var third = await Camera.OpenWhenThereIsRoomAsync(small);
        await third.ReadAsync(Photographs.Nobody());
        Assert.DoesNotContain(small.Log, IsError);
    }

    [Fact]
    public async Task When_the_host_stops_cameras_are_closed()
    {
        var stopping = new WebHost();
        using var camera = await Camera.OpenAsync(stopping);
        await camera.ReadAsync(Photographs.Nobody());
        var closing = camera.CloseStatusAsync();
        await stopping.DisposeAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closing);
    }

    private static async Task AssertIsRefusedAsync(ClientWebSocket socket, WebHost host, HttpStatusCode expected)
    {
        var address = Camera.AddressOf(host);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, CancellationToken.None));
        Assert.Equal(expected, socket.HttpStatusCode);
    }

    private static bool IsError(string line) =>
        line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal);

    private sealed class OneCamera : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:LiveCameras", "1")];
    }
}
