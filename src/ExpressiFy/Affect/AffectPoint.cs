namespace ExpressiFy.Affect;

/// <summary>A point of the affect plane (Russell 1980), with both coordinates in [-1, 1].</summary>
/// <param name="Valence">-1 unpleasant … 1 pleasant.</param>
/// <param name="Arousal">-1 quiet … 1 active.</param>
public readonly record struct AffectPoint(double Valence, double Arousal)
{
    /// <summary>The origin.</summary>
    public static AffectPoint Neutral => default;

    /// <summary>
    /// Linear interpolation: this point at <paramref name="fraction"/> 0, <paramref name="other"/> at 1.
    /// </summary>
    public AffectPoint Interpolate(AffectPoint other, double fraction)
    {
        var valence = Valence + (fraction * (other.Valence - Valence));
        var arousal = Arousal + (fraction * (other.Arousal - Arousal));
        return new(valence, arousal);
    }

    /// <summary>Euclidean distance, 0 … 2√2.</summary>
    public double DistanceTo(AffectPoint other) =>
        Math.Sqrt(Math.Pow(Valence - other.Valence, 2) + Math.Pow(Arousal - other.Arousal, 2));

    /// <summary>The nearest point inside [-1, 1]².</summary>
    public AffectPoint Clamp() => new(Math.Clamp(Valence, -1, 1), Math.Clamp(Arousal, -1, 1));
}
