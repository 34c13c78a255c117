using System.Text.Json;
using ExpressiFy.Affect;

namespace ExpressiFy.Web.Live;

/// <summary>A text message of a live session.</summary>
internal abstract record LiveCommand
{
    /// <summary>One of the commands; null for any other text, so that newer pages work with older hosts.</summary>
    public static LiveCommand? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LiveCommand? Of(JsonElement command)
    {
        if (command.TryGetProperty("resume", out var state))
            return ResumeOf(state);
        if (command.TryGetProperty("lead", out var face))
            return LeadOf(face);
        if (!command.TryGetProperty("baseline", out var baseline))
            return null;
        return baseline.ToString() switch
        {
            "start" => new StartBaseline(),
            "clear" => new ClearBaseline(),
            _ => null,
        };
    }

    private static Resume ResumeOf(JsonElement json)
    {
        try
        {
            return new(LiveState.Read(json), Problem: null);
        }
        catch (LiveStateException problem)
        {
            return new(State: null, problem.Message);
        }
    }

    private static Lead? LeadOf(JsonElement face) => face.ValueKind switch
    {
        JsonValueKind.Null => new(Face: null),
        JsonValueKind.Number when face.TryGetInt32(out var id) => new(id),
        _ => null,
    };

    /// <summary>{"baseline":"start"}: collects the leader's neutral face from now on.</summary>
    public sealed record StartBaseline : LiveCommand;

    /// <summary>{"baseline":"clear"}: forgets the leader's neutral face.</summary>
    public sealed record ClearBaseline : LiveCommand;

    /// <summary>{"lead":2}: this face leads until it is lost. {"lead":null}: the largest does.</summary>
    /// <param name="Face">The id of a face in a reply; an unknown one changes nothing.</param>
    public sealed record Lead(int? Face) : LiveCommand;

    /// <summary>
    /// {"resume":{…}}: goes on with what another session knew. {"resume":null}: begins anew. After either, replies have
    /// the state that the next session may be given.
    /// </summary>
    /// <param name="State">Null for a state that cannot be used; the session goes on as it was.</param>
    /// <param name="Problem">Why it cannot be used; else null.</param>
    public sealed record Resume(TrackerState? State, string? Problem) : LiveCommand;
}
