using ExpressiFy.Profiles;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>How much a made-up person has said: the kind of feedback, on how many titles of their taste.</summary>
internal readonly record struct Said(FeedbackKind Kind, int Count)
{
    /// <summary>What is measured, in the order of the report.</summary>
    public static IReadOnlyList<Said> All { get; } =
    [
        new(FeedbackKind.Like, 0), new(FeedbackKind.Like, 3), new(FeedbackKind.Like, 20),
        new(FeedbackKind.Dislike, 3),
    ];

    /// <summary>E.g. "3 likes".</summary>
    public override string ToString() =>
        Count == 0 ? "nothing said" : FormattableString.Invariant($"{Count} {Kind.Name()}s");
}
