namespace ExpressiFy.Affect;

/// <summary>A person's mood: read from their expression over the last moments, or named by themselves.</summary>
/// <param name="Expression">The label.</param>
/// <param name="Affect">The point in the affect plane.</param>
/// <param name="Confidence">Smoothed share of <paramref name="Expression"/>, 0…1; 1 when the person named it.</param>
/// <param name="Stable">Whether it has lasted long enough for a list to follow it.</param>
public sealed record Mood(Expression Expression, AffectPoint Affect, double Confidence, bool Stable)
{
    /// <summary>A mood that the person named: confidence 1 and stable.</summary>
    public static Mood Named(Expression expression) => new(expression, expression.Affect(), 1, true);
}
