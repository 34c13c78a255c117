using System.Text.Json;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>A session that goes on with what another one knew.</summary>
public sealed class LiveResumeTests(LiveFramesTests.SteppedHost host) : IClassFixture<LiveFramesTests.SteppedHost>
{
    private const string Anew = """{"resume":null}""";

    [Fact]
    public async Task A_session_goes_on_with_the_neutral_face_and_the_mood_of_the_one_before()
    {
        var frame = Photographs.RestingFace();
        JsonElement last;
        using (var before = await Camera.OpenAsync(host))
        {
            await before.SendTextAsync(Anew);
            await before.SendTextAsync("""{"baseline":"start"}""");
            do
            {
                last = await before.ReadAsync(frame);
                host.SteppedClock.Advance(TimeSpan.FromMilliseconds(200));
            }
            while (last.Number("baseline") < 1);

            // Until the personal reading counts alone.
            for (var frames = 0; frames < 30; frames++)
            {
                last = await before.ReadAsync(frame);
                host.SteppedClock.Advance(TimeSpan.FromMilliseconds(200));
            }
        }

        using var after = await Camera.OpenAsync(host);
        await after.SendTextAsync($$"""{"resume":{{last.At("state").GetRawText()}}}""");
        var first = await after.ReadAsync(frame);

        Assert.True(first.Flag("resumed"));
        Assert.Equal(1, first.Number("baseline"));
        Assert.Equal(last.Text("mood/expression"), first.Text("mood/expression"));
        Assert.Equal("neutral", first.Text("mood/expression"));
        Assert.Equal(.67, first.Number("mood/confidence"), tolerance: .01);
        Assert.Equal(last.Number("mood/confidence"), first.Number("mood/confidence"), tolerance: 1e-2);
        Assert.Equal(last.At("state/baseline").GetRawText(), first.At("state/baseline").GetRawText());
        Assert.DoesNotContain("resumed", (await after.ReadAsync(frame)).Names());
    }

    [Fact]
    public async Task A_mood_is_not_gone_on_with_before_an_empty_chair()
    {
        using var before = await Camera.OpenAsync(host);
        await before.SendTextAsync(Anew);
        var state = (await before.ReadAsync(Photographs.CameraFrame())).At("state").GetRawText();

        using var after = await Camera.OpenAsync(host);
        await after.SendTextAsync($$"""{"resume":{{state}}}""");
        var first = await after.ReadAsync(Photographs.Nobody());
        Assert.True(first.Flag("resumed"));
        Assert.True(first.IsNull("mood"));
    }

    [Theory]
    [InlineData("""{"version":9}""", "The state has version 9, expected 2.")]
    [InlineData("""{"version":2,"baseline":{"happy":7}}""", "baseline: expected the numbers of 7 expressions.")]
    [InlineData("""[[[[1]]]]""", "The state is no JSON object.")]
    public async Task A_state_that_cannot_be_used_is_said_and_the_session_goes_on(string state, string reason)
    {
        using var camera = await Camera.OpenAsync(host);
        await camera.SendTextAsync($$"""{"resume":{{state}}}""");
        var reply = await camera.ReadAsync(Photographs.CameraFrame());
        Assert.False(reply.Flag("resumed"));
        Assert.Equal(reason, reply.Text("refused"));
        Assert.False(reply.IsNull("mood"));
        Assert.DoesNotContain("baseline", reply.Names());
        Assert.DoesNotContain("refused", (await camera.ReadAsync(Photographs.CameraFrame())).Names());
    }

    [Fact]
    public async Task A_state_is_given_only_to_clients_that_can_hand_it_back()
    {
        using var camera = await Camera.OpenAsync(host);
        Assert.DoesNotContain("state", (await camera.ReadAsync(Photographs.CameraFrame())).Names());
        await camera.SendTextAsync(Anew);
        var state = (await camera.ReadAsync(Photographs.CameraFrame())).At("state");
        Assert.Equal(["version", "mood", "baseline"], state.Names());
        Assert.Equal(7, state.At("mood/scores").EnumerateObject().Count());
        Assert.True(state.IsNull("baseline"));
    }
}
