using System.Net.WebSockets;
using System.Text.Json;
using OpenCvSharp;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>Frames and their replies, on a host whose clock the tests move.</summary>
public sealed class LiveFramesTests(LiveFramesTests.SteppedHost host) : IClassFixture<LiveFramesTests.SteppedHost>
{
    private const int MaxMessagesPerSecond = 60;

    [Fact]
    public async Task A_frame_is_answered_with_faces_a_mood_and_a_hint()
    {
        using var camera = await Camera.OpenAsync(host);
        var reply = await camera.ReadAsync(Photographs.CameraFrame());
        Assert.Equal(["frame", "faces", "mood", "hint"], reply.Names());
        Assert.Equal(1, reply.Number("frame"));
        Assert.NotEmpty(reply.Items("faces"));
        Assert.Equal(["expression", "affect", "confidence", "stable", "shares"], reply.At("mood").Names());
        var shares = reply.At("mood/shares").EnumerateObject().ToList();
        Assert.Equal(7, shares.Count);
        Assert.InRange(shares.Sum(share => share.Value.GetDouble()), .96, 1.04);
        Assert.Equal(reply.Text("faces/0/expression"), reply.Text("mood/expression"));
    }

    [Fact]
    public async Task A_mood_becomes_stable_when_it_holds()
    {
        using var camera = await Camera.OpenAsync(host);
        var frame = Photographs.CameraFrame();
        var stable = new List<bool>();
        // Two seconds at ten frames a second.
        for (var frames = 0; frames < 20; frames++)
        {
            stable.Add((await camera.ReadAsync(frame)).Flag("mood/stable"));
            host.SteppedClock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.False(stable[0]);
        Assert.True(stable[^1]);
        Assert.Equal(stable.Order(), stable);
    }

    [Theory]
    [InlineData(128, "no-face")]
    [InlineData(4, "too-dark")]
    public async Task A_frame_without_a_face_says_why(int gray, string hint)
    {
        using var picture = new Mat(240, 320, MatType.CV_8UC3, new Scalar(gray, gray, gray));
        using var camera = await Camera.OpenAsync(host);
        var reply = await camera.ReadAsync(picture.ImEncode(".jpg"));
        Assert.Equal(hint, reply.Text("hint"));
        Assert.True(reply.IsNull("mood"));
    }

    [Fact]
    public async Task A_frame_that_cannot_be_read_is_reported_and_the_next_one_is_read()
    {
        using var camera = await Camera.OpenAsync(host);
        var unreadable = await camera.ReadAsync([1, 2, 3]);
        Assert.NotEmpty(unreadable.Text("error")!);
        Assert.Empty(unreadable.Items("faces"));
        var readable = await camera.ReadAsync(Photographs.Nobody());
        Assert.Equal(2, readable.Number("frame"));
        Assert.DoesNotContain("error", readable.Names());
    }

    [Fact]
    public async Task A_neutral_face_is_collected_on_command_and_forgotten_on_command()
    {
        using var camera = await Camera.OpenAsync(host);
        var frame = Photographs.CameraFrame();
        await camera.SendTextAsync("""{"baseline":"start"}""");
        await camera.ReadAsync(frame);
        Assert.InRange((await camera.ReadAsync(frame)).Number("baseline"), 0, 1);
        await camera.SendTextAsync("""{"baseline":"clear"}""");
        Assert.DoesNotContain("baseline", (await camera.ReadAsync(frame)).Names());
    }

    [Fact]
    public async Task A_neutral_face_that_nobody_shows_is_refused_and_the_reason_said_until_the_next_try()
    {
        using var camera = await Camera.OpenAsync(host);
        await camera.SendTextAsync("""{"baseline":"start"}""");
        JsonElement reply;
        do
        {
            reply = await camera.ReadAsync(Photographs.Nobody());
            host.SteppedClock.Advance(TimeSpan.FromSeconds(1));
        }
        while (reply.Names().Contains("baseline"));

        Assert.Equal("unseen", reply.Text("baselineProblem"));
        await camera.SendTextAsync("""{"baseline":"start"}""");
        Assert.DoesNotContain("baselineProblem", (await camera.ReadAsync(Photographs.Nobody())).Names());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[1]")]
    [InlineData("{\"of\":\"tomorrow\"}")]
    public async Task An_unknown_command_is_ignored(string text)
    {
        using var camera = await Camera.OpenAsync(host);
        await camera.SendTextAsync(text);
        Assert.Equal(1, (await camera.ReadAsync(Photographs.Nobody())).Number("frame"));
    }

    [Fact]
    public async Task A_camera_that_does_not_wait_for_replies_is_closed()
    {
        using var camera = await Camera.OpenAsync(host);
        var frame = Photographs.CameraFrame();
        for (var sent = 0; sent < 8 && camera.Socket.State == WebSocketState.Open; sent++)
            await camera.SendAsync(frame);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await camera.CloseStatusAsync());
    }

    [Fact]
    public async Task A_camera_that_sends_more_than_60_frames_in_a_second_is_closed()
    {
        using var camera = await Camera.OpenAsync(host);
        for (var sent = 0; sent < MaxMessagesPerSecond; sent++)
            await camera.ReadAsync([0]);
        await camera.SendAsync([0]);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await camera.CloseStatusAsync());
    }

    [Fact]
    public async Task A_camera_that_sends_more_than_60_texts_in_a_second_is_closed()
    {
        using var camera = await Camera.OpenAsync(host);
        for (var sent = 0; sent <= MaxMessagesPerSecond; sent++)
            await camera.SendTextAsync("""{"baseline":"clear"}""");
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await camera.CloseStatusAsync());
    }

    [Fact]
    public async Task A_text_over_4_KB_is_too_big()
    {
        using var camera = await Camera.OpenAsync(host);
        await camera.SendTextAsync(new string(' ', (4 * 1024) + 1));
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await camera.CloseStatusAsync());
    }

    [Fact]
    public async Task A_message_over_2_MB_is_too_big()
    {
        using var camera = await Camera.OpenAsync(host);
        await camera.SendAsync(new byte[(2 * 1024 * 1024) + 1]);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await camera.CloseStatusAsync());
    }

    /// <summary>Tests run one after another, so that none moves the clock of another.</summary>
    public sealed class SteppedHost : WebHost
    {
        internal SteppedClock SteppedClock { get; } = new();

        protected override TimeProvider Clock => SteppedClock;
    }
}
