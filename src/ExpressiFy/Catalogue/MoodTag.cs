using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>A judgement of the mood that a title puts people in.</summary>
/// <param name="Word">A word of the mood vocabulary.</param>
/// <param name="Strength"><see cref="Touch"/>, <see cref="Clear"/> or <see cref="Defining"/>.</param>
public sealed record MoodTag(MoodWord Word, int Strength)
{
    /// <summary>The strengths.</summary>
    public const int Touch = 1, Clear = 2, Defining = 3;

    /// <summary>Whether the strength is at least <see cref="Clear"/>.</summary>
    public bool IsClear => Strength >= Clear;
}
