namespace ExpressiFy.Recommendations.Groups;

/// <summary>
/// Combines the scores of a group's members. A title scores what it scores for the member whom it fits least
/// ("least misery"); among titles equal in that, the members' mean decides. Masthoff (2004),
/// "Group modeling: selecting a sequence of television items to suit a group of viewers", UMUAI 14, 37–85, where groups
/// decided much like that.
/// </summary>
internal static class LeastMisery
{
    // The least scores are rounded down to steps of 1/20: smaller differences are none to the members, and the mean
    // decides.
    private const float StepsPerUnit = 20;

    // A mean of 1 would equal the next step.
    private const float MaxMean = 0.99f;

    /// <summary>Writes the group's score of each title; minus infinity where a member's is.</summary>
    public static void Combine(IReadOnlyList<ReadOnlyMemory<float>> members, Span<float> result)
    {
        for (var index = 0; index < result.Length; index++)
        {
            var least = float.PositiveInfinity;
            // Exact, so that the order of the members does not matter.
            var sum = 0d;
            foreach (var member in members)
            {
                var score = member.Span[index];
                least = Math.Min(least, score);
                sum += score;
            }

            result[index] = float.IsFinite(least)
                ? Combine(least, (float)(sum / members.Count))
                : float.NegativeInfinity;
        }
    }

    private static float Combine(float least, float mean) =>
        (MathF.Floor(least * StepsPerUnit) + Math.Clamp(mean, 0, MaxMean)) / StepsPerUnit;
}
