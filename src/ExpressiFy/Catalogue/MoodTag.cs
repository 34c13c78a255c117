using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>One judgement about what a title makes people feel.</summary>
/// <param name="Word">A word of the mood vocabulary.</param>
/// <param name="Strength">1 a touch, 2 clearly, 3 defining.</param>
public sealed record MoodTag(MoodWord Word, int Strength)
{
    public const int Touch = 1, Clear = 2, Defining = 3;

    /// <summary>Whether it is more than a touch.</summary>
    public bool IsClear => Strength >= Clear;
}
