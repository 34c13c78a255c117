namespace ExpressiFy.Affect;

/// <summary>What a person's expression has looked like over the last moments, or the mood they named themselves.</summary>
/// <param name="Expression">The discrete label.</param>
/// <param name="Affect">Its place in the plane of valence and arousal.</param>
/// <param name="Confidence">Smoothed share of <paramref name="Expression"/>, 0…1; 1 when the person named it.</param>
/// <param name="Stable">Whether it has held long enough to act on.</param>
public sealed record Mood(Expression Expression, AffectPoint Affect, double Confidence, bool Stable)
{
    /// <summary>The person's own word: certain and stable.</summary>
    public static Mood Named(Expression expression) => new(expression, expression.Affect(), 1, true);
}
