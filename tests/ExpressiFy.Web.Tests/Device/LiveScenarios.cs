using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>What happens before a made-up camera.</summary>
internal static class LiveScenarios
{
    private const string Start = """{"baseline":"start"}""";
    private const string Clear = """{"baseline":"clear"}""";
    private const string GiveState = """{"resume":null}""";

    /// <summary>By name: what happens, and what a reply has to show at least once of it.</summary>
    public static IReadOnlyDictionary<string, (Action<LiveTrace> Happen, Predicate<LiveReply> Shows)> All { get; } =
        new Dictionary<string, (Action<LiveTrace>, Predicate<LiveReply>)>
        {
            ["light drifts"] = (Drift, reply => reply is { Baseline: 1, State.Baseline: not null }),
            ["a resting face reads sad"] = (RestsSad, reply => reply.Mood is { Expression: "neutral", Stable: true }),
            ["a smile is held"] = (HeldSmile, reply => reply is { Baseline: 1, Mood.Expression: "happy" }),
            ["a smile is short"] = (ShortSmile, reply => reply.Mood is { Expression: "happy", Stable: true }),
            ["two change seats"] = (ChangeSeats, reply => reply is { Faces.Count: 2, Baseline: 1 }),
            ["a face is lost and back"] = (LostAndBack, reply => reply is { Mood: null, Baseline: 1 }),
            ["several faces"] = (SeveralFaces, reply => reply.Faces is [{ Id: > 3 }, _, _, ..]),
            ["gaps in time"] = (Gaps, reply => reply is { Frame: > 30, Mood.Stable: false }),
            ["a face is not seen plainly"] = (Unseen, reply => reply.BaselineProblem == "unseen"),
            ["a face moves"] = (Unsteady, reply => reply.BaselineProblem == "unsteady"),
            ["a face smiles at rest"] = (Expressive, reply => reply.BaselineProblem == "expressive"),
            ["somebody insists that they do not smile"] = (Insists, reply => reply.Baseline == 1),
            ["a session goes on"] = (GoesOn, reply => reply is { Resumed: true, Baseline: 1, Mood: not null }),
            ["a session goes on before nobody"] = (GoesOnAlone, reply => reply is { Resumed: true, Mood: null }),
            ["an old state"] = (OldState, reply => reply is { Resumed: true, Mood: not null, Baseline: null }),
            ["states that are refused"] = (Refused, reply => reply is { Resumed: false, Refused: not null }),
            ["anything"] = (Anything, reply => reply is { Faces.Count: > 2, Baseline: 1 }),
        };

    private static void Drift(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        trace.Show(
            150,
            second =>
            {
                person.Shows[Expression.Sad] = second / 50;
                person.Shows[Expression.Happy] = -second / 100;
            },
            person);
    }

    private static void RestsSad(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit(restingSad: 1.5));
        trace.Show(5, person);
        trace.Command(Clear);
        trace.Show(5, person);
    }

    private static void HeldSmile(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        person.Shows[Expression.Happy] = 6;
        trace.Show(70, person);
        person.Shows.Clear();
        trace.Show(5, person);
    }

    private static void ShortSmile(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        trace.Show(40, second => person.Shows[Expression.Happy] = second % 10 < 2 ? 7 : 0, person);
    }

    private static void ChangeSeats(LiveTrace trace)
    {
        var first = trace.Sit(200);
        var second = trace.Sit(500, height: 110, restingSad: 1);
        Own(trace, first, second);
        var length = 1 + (4 * trace.Random.NextDouble());
        var from = trace.Second;
        while (trace.Second - from < length)
        {
            var way = 300 * (trace.Second - from) / length;
            (first.X, second.X) = (200 + way, 500 - way);
            // Behind the first one where they pass, and now and then missed.
            if (Math.Abs((2 * way) - 300) > 60 && trace.Random.NextDouble() > .2)
                trace.See(first, second);
            else
                trace.See(first);
        }

        trace.Show(5, first, second);
    }

    private static void LostAndBack(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        foreach (var away in new[] { .3, 1, 3, 9, 12 })
        {
            trace.Show(away);
            trace.Show(3, person);
        }

        Own(trace, person);
        trace.Show(3);
        person.X += 250;
        trace.Show(3, person);
        Own(trace, person);
        trace.Show(3);
        person.Height *= 1.4;
        trace.Show(3, person);
    }

    private static void SeveralFaces(LiveTrace trace)
    {
        var people = Enumerable.Range(0, 5).Select(seat => trace.Sit(130 * seat, RandomHeight(trace))).ToList();
        for (var round = 0; round < 12; round++)
        {
            var here = people.Where(_ => trace.Random.NextDouble() < .7).ToList();
            foreach (var person in here)
                Smile(person, trace);
            trace.Show(2, _ => Sway(people, trace), here);
            trace.Command(trace.Random.Next(4) switch
            {
                0 => """{"lead":null}""",
                1 => """{"lead":77}""",
                _ => $$"""{"lead":{{trace.Random.Next(1, 8)}}}""",
            });
        }
    }

    private static void Gaps(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        foreach (var gap in new[] { .5, .6, 2, 2.5, 9, 20, .3 })
        {
            trace.Wait(gap);
            Smile(person, trace);
            trace.Show(2, person);
        }
    }

    private static void Unseen(LiveTrace trace)
    {
        var person = trace.Sit();
        trace.Show(1, person);
        trace.Command(Start);
        trace.Show(9, second => person.Turn = second % 1 < .9 ? .5 : 0, person);
        person.Turn = 0;
        trace.Command(Start);
        trace.Show(9);
        trace.Command(Start);
        for (var frame = 0; frame < 100; frame++)
            trace.See(.05, person);
        person.Height = 35;
        trace.Command(Start);
        trace.Show(9, person);
    }

    private static void Unsteady(LiveTrace trace)
    {
        var person = trace.Sit();
        trace.Show(1, person);
        trace.Command(Start);
        trace.Show(5, second => person.Shows[Expression.Surprise] = second % 1 < .5 ? 6 : 0, person);
        trace.Command(Start);
        trace.Show(5, second => person.Shows[Expression.Angry] = second, person);
    }

    private static void Expressive(LiveTrace trace)
    {
        var person = trace.Sit();
        person.Shows[Expression.Happy] = 12;
        trace.Show(1, person);
        trace.Command(Start);
        trace.Show(4, person);
        trace.Command(Start);
        trace.Show(4, person);
    }

    private static void Insists(LiveTrace trace)
    {
        var person = trace.Sit();
        person.Shows[Expression.Happy] = 7.5;
        trace.Show(1, person);
        trace.Command(Start);
        trace.Show(4, person);
        trace.Command(Start);
        trace.Show(4, person);
        person.Shows[Expression.Happy] = 12;
        trace.Show(4, person);
    }

    private static void GoesOn(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        var state = JsonSerializer.Serialize(trace.Replies[^1].State, ExpressionReply.Json);
        trace.Command(Clear);
        trace.Show(3, person);
        trace.Command($$"""{"resume":{{state}}}""");
        trace.Show(3, person);
        trace.Command(GiveState);
        trace.Show(3, person);
    }

    private static void GoesOnAlone(LiveTrace trace)
    {
        trace.Command($$"""{"resume":{{MadeUpStates.Of(2, MadeUpStates.Odds)}}}""");
        trace.Show(1);
        var (first, second) = (trace.Sit(100), trace.Sit(400));
        trace.Show(1, first, second);
    }

    private static void OldState(LiveTrace trace)
    {
        trace.Command($$"""{"resume":{{MadeUpStates.Of(1, MadeUpStates.Shares)}}}""");
        trace.Show(2, trace.Sit());
    }

    private static void Refused(LiveTrace trace)
    {
        var person = Own(trace, trace.Sit());
        foreach (var state in MadeUpStates.Refused)
        {
            trace.Command($$"""{"resume":{{state}}}""");
            trace.See(person);
            trace.See(person);
        }

        foreach (var other in new[] { "{}", "[]", "7", "null", """{"lead":"2"}""", """{"baseline":null}""", "no" })
        {
            trace.Command(other);
            trace.See(person);
        }
    }

    private static void Anything(LiveTrace trace)
    {
        var people = Enumerable.Range(0, 4)
            .Select(seat => trace.Sit(160 * seat, RandomHeight(trace), trace.Random.Next(-4, 3)))
            .ToList();
        trace.Command(GiveState);
        for (var round = 0; round < 40; round++)
        {
            var here = people.Where(_ => trace.Random.NextDouble() < .6).ToList();
            Smile(people[trace.Random.Next(4)], trace);
            people[trace.Random.Next(4)].X = 600 * trace.Random.NextDouble();
            trace.Wait(trace.Random.Next(8) == 0 ? 3 * trace.Random.NextDouble() : 0);
            if (trace.Random.Next(4) == 0)
                trace.Command($$"""{"lead":{{trace.Random.Next(1, 12)}}}""");
            if (trace.Random.Next(3) == 0)
                trace.Command(trace.Random.Next(6) == 0 ? Clear : Start);
            trace.Show(1 + (3 * trace.Random.NextDouble()), _ => Sway(people, trace), here);
        }
    }

    /// <summary>Gives the first of them their neutral face, and the page the state.</summary>
    private static MadeUpPerson Own(LiveTrace trace, params MadeUpPerson[] people)
    {
        trace.Command(GiveState);
        trace.Show(1, people);
        trace.Command(Start);
        trace.Show(4, people);
        return people[0];
    }

    private static void Smile(MadeUpPerson person, LiveTrace trace)
    {
        person.Shows.Clear();
        person.Shows[(Expression)trace.Random.Next(6)] = 9 * trace.Random.NextDouble();
    }

    private static void Sway(IEnumerable<MadeUpPerson> people, LiveTrace trace)
    {
        foreach (var person in people)
            person.X += trace.Random.Next(-15, 16);
    }

    private static double RandomHeight(LiveTrace trace) => 60 + (120 * trace.Random.NextDouble());
}
