namespace ExpressiFy.Affect;

/// <summary>
/// Turns word norms on the scale 1…9 into the affect plane, where the expressions stand at the ratings of Russell &amp; Mehrabian (1977).
/// <para>
/// Norms: Warriner, Kuperman &amp; Brysbaert (2013), "Norms of valence, arousal, and dominance for 13,915 English lemmas",
/// Behavior Research Methods 45, 1191–1207: mean valence 1 (unhappy) … 9 (happy) and mean arousal 1 (calm) … 9 (excited).
/// </para>
/// <para>
/// One straight line for each axis, by least squares over the six expression names that have both a norm and a rating
/// (neutral is the origin by definition, so it is left out). A test computes both lines anew from these numbers:
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

    /// <summary>The place of a word whose norms are given, each 1…9.</summary>
    public static AffectPoint PointOf(double valenceNorm, double arousalNorm) =>
        new AffectPoint(ValenceOffset + (ValenceSlope * valenceNorm), ArousalOffset + (ArousalSlope * arousalNorm)).Clamp();
}
