using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>What happens before a made-up camera.</summary>
internal static class LiveScenarios
{
    /// <summary>By name: what happens, and what a reply has to show at least once of it.</summary>
    public static IReadOnlyDictionary<string, (Action<LiveTrace> Happen, Predicate<LiveReply> Shows)> All { get; } =
        new Dictionary<string, (Action<LiveTrace>, Predicate<LiveReply>)>
        {
            ["light drifts"] =
                (NeutralScenarios.Drift, reply => reply is { Baseline: 1, State.Baseline: not null }),
            ["a resting face reads sad"] =
                (NeutralScenarios.RestsSad, reply => reply is { Baseline: 1, Mood.Expression: "neutral" }),
            ["a smile is held"] =
                (NeutralScenarios.HeldSmile, reply => reply is { Baseline: 1, Mood.Expression: "happy" }),
            ["a smile is short"] =
                (NeutralScenarios.ShortSmile, reply => reply.Mood is { Expression: "happy", Stable: true }),
            ["gaps in time"] =
                (NeutralScenarios.Gaps, reply => reply is { Frame: > 30, Mood.Stable: false }),
            ["a face is not seen plainly"] =
                (NeutralScenarios.Unseen, reply => reply.BaselineProblem == "unseen"),
            ["a face moves"] =
                (NeutralScenarios.Unsteady, reply => reply.BaselineProblem == "unsteady"),
            ["a face smiles at rest"] =
                (NeutralScenarios.Expressive, reply => reply.BaselineProblem == "expressive"),
            ["somebody insists that they do not smile"] =
                (NeutralScenarios.Insists, reply => reply.Baseline == 1),
            ["two change seats"] =
                (FaceScenarios.ChangeSeats, reply => reply is { Faces.Count: 2, Baseline: 1 }),
            ["a face is lost and back"] =
                (FaceScenarios.LostAndBack, reply => reply is { Mood: null, Baseline: 1 }),
            ["several faces"] =
                (FaceScenarios.SeveralFaces, reply => reply.Faces is [{ Id: > 3 }, _, _, ..]),
            ["another one leads"] =
                (FaceScenarios.AnotherLeads, reply => reply is { Faces: [{ Id: 2 }, _], Baseline: null }),
            ["anything"] =
                (FaceScenarios.Anything, reply => reply is { Faces.Count: > 2, Baseline: 1 }),
            ["a session goes on"] =
                (StateScenarios.GoesOn, reply => reply is { Resumed: true, Baseline: 1, Mood: not null }),
            ["a session goes on at once"] =
                (StateScenarios.GoesOnAtOnce, reply => reply is { Frame: > 400, State.Baseline: not null }),
            ["a session goes on before two"] =
                (StateScenarios.GoesOnBeforeTwo, reply => reply is { Faces.Count: 2, Baseline: 1 }),
            ["a session goes on before nobody"] =
                (StateScenarios.GoesOnAlone, reply => reply is { Resumed: true, Mood: null }),
            ["an old state"] =
                (StateScenarios.OldState, reply => reply is { Resumed: true, Mood: not null, Baseline: null }),
            ["states at their limits"] =
                (StateScenarios.AtTheLimits, reply => reply is { Resumed: true, State.Baseline: not null }),
            ["states that are refused"] =
                (StateScenarios.Refused, reply => reply is { Resumed: false, Refused: not null }),
        };
}
