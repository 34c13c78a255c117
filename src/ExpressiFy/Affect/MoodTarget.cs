namespace ExpressiFy.Affect;

/// <summary>
/// What the titles of a list should feel like: a point of the affect plane, and an affinity for each mood word. Both
/// are needed: the plane has distances, the words have kinds ("tense" and "angry" are near each other in the plane).
/// </summary>
/// <param name="Affect">The wanted affect.</param>
/// <param name="Expression">The expression that the request starts from, or the nearest one to its affect.</param>
public sealed record MoodTarget(AffectPoint Affect, Expression Expression)
{
    // Fraction of the distance from the person's affect to the end of an aim: far enough to arrive, but the start still
    // matters.
    private const double AimFraction = 0.85;

    // Width of the Gaussian around a chosen point: with this and the lowest affinity, the affinity is 0 at a distance
    // of 0.6 and negative beyond it.
    private const double AffinityWidth = 0.4;

    // Of words far from a chosen point. Weaker than the aims' -1, because titles there are already far by their affect.
    private const double LowestAffinity = -0.5;

    // Words that get an affinity near 1 even when a chosen point is far from all words.
    private const int LeastNearWords = 3;

    // Ends of lift and calm: about as far out as films and music of the vocabulary reach.
    private static readonly AffectPoint PleasantAndActive = new(0.55, 0.45);
    private static readonly AffectPoint PleasantAndQuiet = new(0.45, -0.45);

    private readonly double[] affinities = new double[MoodVocabulary.All.Count];

    /// <summary>
    /// The targets that this one is the weighted mean of, with shares that sum to 1; empty for a target of its own.
    /// </summary>
    internal IReadOnlyList<TargetPart> Parts { get; private init; } = [];

    /// <summary>
    /// The table that the affinities come from, one object for each aim and expression; null for a chosen point and
    /// for a mean of others.
    /// </summary>
    internal IReadOnlyDictionary<string, double>? Weights { get; private init; }

    /// <summary>
    /// The largest affinity that a word can have here: 1; less for the mean over a reading whose expressions want
    /// different words; in proportion between two targets.
    /// </summary>
    internal double Reach { get; private init; } = 1;

    /// <summary>The affinity for a word: -1 (avoid) … 1 (prefer), 0 is indifferent.</summary>
    public double AffinityFor(MoodWord word) => affinities[MoodVocabulary.IndexOf(word)];

    /// <summary>The affinity for the word of that index in <see cref="MoodVocabulary.All"/>.</summary>
    public double AffinityFor(int word) => affinities[word];

    /// <summary>
    /// The target of an aim for someone at <paramref name="from"/>; null for browse and surprise, which have none.
    /// </summary>
    /// <param name="aim">Match, lift or calm; a chosen point has <see cref="At"/>.</param>
    /// <param name="from">The person's affect.</param>
    /// <param name="named">The person's expression, if known; else the nearest to <paramref name="from"/>.</param>
    /// <param name="feed">For <see cref="Aim.Match"/>: whether an unpleasant mood is met with more of the same.</param>
    public static MoodTarget? Of(Aim aim, AffectPoint from, Expression? named = null, bool feed = false)
    {
        var expression = named ?? ExpressionLabels.Nearest(from);
        switch (aim)
        {
            case Aim.Match:
                var affect = AimMoodWeights.MatchAffect(expression, feed);
                return Make(affect, expression, AimMoodWeights.Match(expression, feed));
            case Aim.Lift:
                return Make(
                    from.Interpolate(PleasantAndActive, AimFraction), expression, LiftMoodWeights.For(expression));
            case Aim.Calm:
                return Make(
                    from.Interpolate(PleasantAndQuiet, AimFraction), expression, CalmMoodWeights.For(expression));
            default:
                return null;
        }
    }

    /// <summary>
    /// The target of an aim for someone whose expression was read as shares of the seven: the mean of the targets of
    /// the seven, weighted by their shares. With the whole share on one expression it is the target of that one.
    /// </summary>
    /// <param name="aim">As in the other overload, which also says when there is none.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="named">The label of the reading.</param>
    /// <param name="feed">As in the other overload.</param>
    public static MoodTarget? Of(Aim aim, ExpressionScores shares, Expression named, bool feed = false)
    {
        var parts = new List<TargetPart>();
        foreach (var expression in ExpressionLabels.All.Where(expression => shares[expression] > 0))
        {
            if (Of(aim, expression.Affect(), expression, feed) is not { } target)
                return null;
            parts.Add(new(target, shares[expression]));
        }

        return parts.Count == 1 ? parts[0].Target : Mean(parts, named);
    }

    /// <summary>The target of a chosen point: affinities fall with the distance of the words from it.</summary>
    public static MoodTarget At(AffectPoint point)
    {
        var target = new MoodTarget(point, ExpressionLabels.Nearest(point));
        var affinities = target.affinities;
        for (var word = 0; word < affinities.Length; word++)
        {
            var distance = MoodVocabulary.All[word].Affect.DistanceTo(point) / AffinityWidth;
            affinities[word] = LowestAffinity + ((1 - LowestAffinity) * Math.Exp(-distance * distance / 2));
        }

        // A point that is far from all words prefers the nearest of them as if they were near.
        var missing = 1 - affinities.Max();
        foreach (var nearest in AffectDescription.Nearest(point, LeastNearWords))
        {
            var word = MoodVocabulary.IndexOf(nearest);
            affinities[word] = Math.Min(1, affinities[word] + missing);
        }

        return target;
    }

    /// <summary>
    /// Linear interpolation of affect and affinities: this target at <paramref name="fraction"/> 0, the other at 1.
    /// </summary>
    public MoodTarget Interpolate(MoodTarget other, double fraction)
    {
        var affect = Affect.Interpolate(other.Affect, fraction);
        var between = new MoodTarget(affect, Expression)
        {
            Parts = [new(this, 1 - fraction), new(other, fraction)],
            Reach = Reach + (fraction * (other.Reach - Reach)),
        };
        for (var word = 0; word < affinities.Length; word++)
            between.affinities[word] = affinities[word] + (fraction * (other.affinities[word] - affinities[word]));
        return between;
    }

    private static MoodTarget Mean(IReadOnlyList<TargetPart> parts, Expression expression)
    {
        var valence = parts.Sum(part => part.Share * part.Target.Affect.Valence);
        var arousal = parts.Sum(part => part.Share * part.Target.Affect.Arousal);
        var mean = new MoodTarget(new(valence, arousal), expression) { Parts = parts };
        for (var word = 0; word < mean.affinities.Length; word++)
            mean.affinities[word] = parts.Sum(part => part.Share * part.Target.affinities[word]);
        return mean with { Reach = mean.affinities.Max() };
    }

    private static MoodTarget Make(
        AffectPoint affect,
        Expression expression,
        IReadOnlyDictionary<string, double> weights)
    {
        var target = new MoodTarget(affect, expression) { Weights = weights };
        foreach (var (name, weight) in weights)
            target.affinities[MoodVocabulary.IndexOf(MoodVocabulary.Find(name))] = weight;
        return target;
    }
}
