using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Live;

public sealed class LiveTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_frame_is_answered_with_faces_a_mood_and_a_hint()
    {
        using var camera = await OpenAsync();
        var reply = await AskAsync(camera, Photographs.CameraFrame());
        Assert.Equal(["frame", "faces", "mood", "hint"], reply.Names());
        Assert.Equal(1, reply.GetProperty("frame").GetInt32());
        Assert.NotEmpty(reply.GetProperty("faces").EnumerateArray());
        Assert.Equal(["expression", "affect", "confidence", "stable"], reply.GetProperty("mood").Names());
        Assert.Equal(reply.GetProperty("faces")[0].GetProperty("expression").GetString(), reply.GetProperty("mood").GetProperty("expression").GetString());
    }

    [Fact]
    public async Task A_mood_becomes_stable_when_it_holds()
    {
        using var camera = await OpenAsync();
        var frame = Photographs.CameraFrame();
        for (var asked = 0; asked < 200; asked++)
        {
            if ((await AskAsync(camera, frame)).GetProperty("mood").GetProperty("stable").GetBoolean())
                return;
            await Task.Delay(20);
        }

        Assert.Fail("200 equal frames were not stable.");
    }

    [Theory]
    [InlineData(128, "no-face")]
    [InlineData(4, "too-dark")]
    public async Task A_frame_without_a_face_says_why(int gray, string hint)
    {
        using var picture = new OpenCvSharp.Mat(240, 320, OpenCvSharp.MatType.CV_8UC3, new OpenCvSharp.Scalar(gray, gray, gray));
        using var camera = await OpenAsync();
        var reply = await AskAsync(camera, picture.ImEncode(".jpg"));
        Assert.Equal(hint, reply.GetProperty("hint").GetString());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("mood").ValueKind);
    }

    [Fact]
    public async Task A_bad_frame_is_told_and_the_next_one_is_read()
    {
        using var camera = await OpenAsync();
        var bad = await AskAsync(camera, [1, 2, 3]);
        Assert.NotEmpty(bad.GetProperty("error").GetString()!);
        Assert.Empty(bad.GetProperty("faces").EnumerateArray());
        var good = await AskAsync(camera, Photographs.Nobody());
        Assert.Equal(2, good.GetProperty("frame").GetInt32());
        Assert.False(good.TryGetProperty("error", out _));
    }

    [Fact]
    public async Task A_neutral_face_is_collected_when_asked_for_and_forgotten_when_asked_for()
    {
        using var camera = await OpenAsync();
        var frame = Photographs.CameraFrame();
        await SayAsync(camera, """{"baseline":"start"}""");
        await AskAsync(camera, frame);
        Assert.InRange((await AskAsync(camera, frame)).GetProperty("baseline").GetDouble(), 0, 1);
        await SayAsync(camera, """{"baseline":"clear"}""");
        Assert.False((await AskAsync(camera, frame)).TryGetProperty("baseline", out _));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"of\":\"tomorrow\"}")]
    public async Task Words_it_does_not_know_are_let_pass(string words)
    {
        using var camera = await OpenAsync();
        await SayAsync(camera, words);
        Assert.Equal(1, (await AskAsync(camera, Photographs.Nobody())).GetProperty("frame").GetInt32());
    }

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Another_origin_or_none_is_refused(string? origin)
    {
        using var camera = new ClientWebSocket();
        if (origin is not null)
            camera.Options.SetRequestHeader("Origin", origin);
        camera.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => camera.ConnectAsync(Live, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Forbidden, camera.HttpStatusCode);
    }

    [Fact]
    public async Task Without_a_websocket_the_answer_says_that_one_is_needed()
    {
        var reply = await host.Browser().GetAsync("/api/v1/expressions/live");
        Assert.Equal("websocket-needed", (await reply.ProblemAsync(HttpStatusCode.UpgradeRequired)).Kind());
    }

    [Fact]
    public async Task Who_sends_frames_without_waiting_is_shown_the_door()
    {
        using var camera = await OpenAsync();
        var frame = Photographs.CameraFrame();
        for (var sent = 0; sent < 8 && camera.State == WebSocketState.Open; sent++)
            await camera.SendAsync(frame, WebSocketMessageType.Binary, true, CancellationToken.None);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await CloseOfAsync(camera));
    }

    [Fact]
    public async Task Who_is_faster_than_any_camera_is_shown_the_door()
    {
        using var camera = await OpenAsync();
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        for (var sent = 0; sent < 500; sent++)
        {
            await camera.SendAsync(new byte[] { 0 }, WebSocketMessageType.Binary, true, patience.Token);
            if ((await camera.ReceiveAsync(buffer.AsMemory(), patience.Token)).MessageType == WebSocketMessageType.Close)
            {
                Assert.Equal(WebSocketCloseStatus.PolicyViolation, camera.CloseStatus);
                return;
            }
        }

        Assert.Fail("500 frames within moments were taken.");
    }

    [Fact]
    public async Task A_message_over_2_MB_is_too_big()
    {
        using var camera = await OpenAsync();
        await camera.SendAsync(new byte[(2 * 1024 * 1024) + 1], WebSocketMessageType.Binary, true, CancellationToken.None);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await CloseOfAsync(camera));
    }

    [Fact]
    public async Task A_goodbye_is_answered()
    {
        using var camera = await OpenAsync();
        await AskAsync(camera, Photographs.Nobody());
        using var patience = new CancellationTokenSource(Patience);
        await camera.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        Assert.Equal(WebSocketState.Closed, camera.State);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, camera.CloseStatus);
    }

    [Fact]
    public async Task A_camera_that_vanishes_leaves_room_for_the_next_and_no_error_in_the_log()
    {
        using var small = new OneCamera();
        using (var first = await OpenAsync(small))
        {
            await AskAsync(first, Photographs.Nobody());
            using var second = new ClientWebSocket();
            second.Options.SetRequestHeader("Origin", small.Address.GetLeftPart(UriPartial.Authority));
            second.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(LiveOf(small), CancellationToken.None));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, second.HttpStatusCode);
            first.Abort();
        }

        for (var tries = 0; ; tries++)
        {
            try
            {
                using var third = await OpenAsync(small);
                await AskAsync(third, Photographs.Nobody());
                break;
            }
            catch (WebSocketException) when (tries < 100)
            {
                await Task.Delay(50);
            }
        }

        Assert.DoesNotContain(small.Log, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_host_stops_cameras_are_told()
    {
        var stopping = new WebHost();
        using var camera = await OpenAsync(stopping);
        await AskAsync(camera, Photographs.Nobody());
        var closing = CloseOfAsync(camera);
        await stopping.DisposeAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closing);
    }

    private Uri Live => LiveOf(host);

    private static Uri LiveOf(WebHost host) => new UriBuilder(host.Address) { Scheme = "ws", Path = "/api/v1/expressions/live" }.Uri;

    private Task<ClientWebSocket> OpenAsync() => OpenAsync(host);

    private static async Task<ClientWebSocket> OpenAsync(WebHost host)
    {
        var camera = new ClientWebSocket();
        camera.Options.SetRequestHeader("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        using var patience = new CancellationTokenSource(Patience);
        await camera.ConnectAsync(LiveOf(host), patience.Token);
        return camera;
    }

    private static Task SayAsync(ClientWebSocket camera, string words) =>
        camera.SendAsync(System.Text.Encoding.UTF8.GetBytes(words), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<JsonElement> AskAsync(ClientWebSocket camera, byte[] frame)
    {
        using var patience = new CancellationTokenSource(Patience);
        await camera.SendAsync(frame, WebSocketMessageType.Binary, true, patience.Token);
        using var answer = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await camera.ReceiveAsync(buffer.AsMemory(), patience.Token);
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            answer.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonDocument.Parse(answer.ToArray()).RootElement;
        }
    }

    /// <summary>Why the host closes; answers that come before are passed over.</summary>
    private static async Task<WebSocketCloseStatus?> CloseOfAsync(ClientWebSocket camera)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[16 * 1024];
        while ((await camera.ReceiveAsync(buffer.AsMemory(), patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        var status = camera.CloseStatus;
        await camera.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        return status;
    }

    private sealed class OneCamera : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Limits:LiveCameras", "1")];
    }
}
