namespace ExpressiFy.Recommendations.Signals;

/// <summary>The score of a signal that is neither for nor against a title.</summary>
internal static class NeutralScore
{
    public const float Value = 0.5f;
}
