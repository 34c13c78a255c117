using System.Text.Json;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>Sessions that go on from a state.</summary>
internal static class StateScenarios
{
    public static void GoesOn(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        var state = JsonSerializer.Serialize(trace.Replies[^1].State, ExpressionReply.Json);
        trace.ClearBaseline();
        trace.Show(3, person);
        trace.Resume(state);
        trace.Show(3, person);
        trace.GiveState();
        trace.Show(3, person);
    }

    public static void GoesOnAtOnce(LiveTrace trace)
    {
        trace.Resume(MadeUpStates.Usual);
        trace.Show(60, trace.Sit());
    }

    public static void GoesOnBeforeTwo(LiveTrace trace)
    {
        trace.Resume(MadeUpStates.Usual);
        trace.See(trace.Sit(100, 60 + (80 * trace.Random.NextDouble())), trace.Sit(400));
        trace.Show(1, trace.Sit(100), trace.Sit(400));
    }

    public static void GoesOnAlone(LiveTrace trace)
    {
        trace.Resume(MadeUpStates.Usual);
        trace.Show(1);
        var (first, second) = (trace.Sit(100), trace.Sit(400));
        trace.Show(1, first, second);
    }

    public static void OldState(LiveTrace trace)
    {
        trace.Resume(MadeUpStates.Old);
        trace.Show(2, trace.Sit());
    }

    public static void AtTheLimits(LiveTrace trace)
    {
        foreach (var state in MadeUpStates.AtTheLimits)
        {
            trace.Resume(state);
            trace.Show(1, trace.Sit());
        }
    }

    public static void Refused(LiveTrace trace)
    {
        var person = trace.Own(trace.Sit());
        foreach (var state in MadeUpStates.Refused)
        {
            trace.Resume(state);
            trace.See(person);
            trace.See(person);
        }

        foreach (var other in new[] { "{}", "[]", "7", "null", """{"lead":"2"}""", """{"baseline":null}""", "no" })
        {
            trace.Command(other);
            trace.See(person);
        }
    }
}
