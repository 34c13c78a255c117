namespace ExpressiFy.Affect;

/// <summary>
/// Maps word norms on the scale 1…9 to the affect plane, in which the expressions have the ratings of Russell &amp;
/// Mehrabian (1977).
/// <para>
/// Norms: Warriner, Kuperman &amp; Brysbaert (2013), "Norms of valence, arousal, and dominance for 13,915 English
/// lemmas", Behavior Research Methods 45, 1191–1207: mean valence 1 (unhappy) … 9 (happy) and mean arousal
/// 1 (calm) … 9 (excited).
/// </para>
/// <para>
/// One linear function for each axis, by least squares over the six expression names that have both a norm and a rating
/// (neutral is the origin by definition and left out). A test fits both again to these numbers:
/// </para>
/// <code>
///             norm V  rated  line   residual     norm A  rated  line   residual
/// happy        8.47    .81    .71     .10         6.05    .51    .55    -.04
/// surprise     7.44    .40    .48    -.08         6.57    .67    .71    -.04
/// angry        2.53   -.51   -.63     .12         6.20    .59    .60    -.01
/// fear         2.93   -.64   -.54    -.10         6.14    .60    .58     .02
/// disgust      3.32   -.60   -.45    -.15         5.00    .35    .24     .11
/// sad          2.10   -.63   -.73     .10         3.49   -.27   -.22    -.05
/// </code>
/// R² is .964 for valence and .968 for arousal.
/// </summary>
public static class AffectNorms
{
    /// <summary>valence = ValenceOffset + ValenceSlope · norm.</summary>
    public const double ValenceOffset = -1.2060, ValenceSlope = 0.2264;

    /// <summary>arousal = ArousalOffset + ArousalSlope · norm.</summary>
    public const double ArousalOffset = -1.2619, ArousalSlope = 0.2996;

    /// <summary>The point of a word with the given norms, each 1…9; clamped to [-1, 1]².</summary>
    public static AffectPoint PointOf(double valenceNorm, double arousalNorm)
    {
        var valence = ValenceOffset + (ValenceSlope * valenceNorm);
        var arousal = ArousalOffset + (ArousalSlope * arousalNorm);
        return new AffectPoint(valence, arousal).Clamp();
    }
}
