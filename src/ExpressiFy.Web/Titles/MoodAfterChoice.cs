using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Titles;

/// <summary>One answer to how a title left the visitor.</summary>
/// <param name="Mood">The feedback it gives.</param>
/// <param name="Label">Its button.</param>
/// <param name="Done">What the notice says once it was pressed.</param>
public sealed record MoodAfterChoice(MoodAfter Mood, string Label, string Done)
{
    /// <summary>The answers in order.</summary>
    public static IReadOnlyList<MoodAfterChoice> All { get; } =
    [
        new(MoodAfter.Better, "Better", "You felt better after it"),
        new(MoodAfter.Same, "The same", "You felt the same after it"),
        new(MoodAfter.Worse, "Worse", "You felt worse after it"),
    ];
}
