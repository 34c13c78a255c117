namespace ExpressiFy.Affect;

/// <summary>
/// What the titles of a list should feel like: a point of the affect plane, and how welcome each mood word is.
/// Both are needed: the plane knows how far, the words know what kind ("tense" and "angry" stand close together there).
/// </summary>
/// <param name="Affect">The wanted affect.</param>
/// <param name="Expression">The expression the wish starts from, or the nearest one to its affect.</param>
public sealed record MoodTarget(AffectPoint Affect, Expression Expression)
{
    // How far an aim leads from where the person is: far enough to arrive, not so far that where they come from makes no difference.
    private const double Reach = 0.85;

    // Around a chosen point a word is welcome as far as it is near: a third of a unit away it says nothing, beyond half it is kept away.
    private const double Near = 0.4;

    // Titles elsewhere are far already by their place; the words need not say it as loudly as an aim that names what it keeps away.
    private const double Farthest = -0.5;

    // Pleasant and active, pleasant and quiet: about as far out as films and music of our vocabulary go.
    private static readonly AffectPoint Active = new(0.55, 0.45);
    private static readonly AffectPoint Quiet = new(0.45, -0.45);

    private readonly double[] affinities = new double[MoodVocabulary.All.Count];

    /// <summary>For a step of a path, the targets it lies between and how far along (0…1); null for the others.</summary>
    internal (MoodTarget From, MoodTarget To, double Share)? Between { get; private init; }

    /// <summary>How welcome a word is, -1 (keep away) … 1 (just this); 0 says nothing.</summary>
    public double AffinityFor(MoodWord word) => affinities[MoodVocabulary.IndexOf(word)];

    /// <summary>The same by the word's index in <see cref="MoodVocabulary.All"/>.</summary>
    public double AffinityFor(int word) => affinities[word];

    /// <summary>
    /// The target of an aim for someone at <paramref name="from"/>; null for the aims that have none: browse and surprise.
    /// </summary>
    /// <param name="aim">Match, lift or calm; a chosen point has <see cref="At"/>.</param>
    /// <param name="from">Where the person is.</param>
    /// <param name="named">The mood's name, if it has one; else the nearest.</param>
    /// <param name="feed">The person wants an unpleasant mood matched as it is, not answered; only <see cref="Aim.Match"/> looks at it.</param>
    public static MoodTarget? Of(Aim aim, AffectPoint from, Expression? named = null, bool feed = false)
    {
        var expression = named ?? ExpressionLabels.Nearest(from);
        return aim switch
        {
            Aim.Match => Make(AimMoodWeights.MatchAffect(expression, feed), expression, AimMoodWeights.Match(expression, feed)),
            Aim.Lift => Make(from.Interpolate(Active, Reach), expression, AimMoodWeights.Lift),
            Aim.Calm => Make(from.Interpolate(Quiet, Reach), expression, AimMoodWeights.Calm),
            _ => null,
        };
    }

    /// <summary>The target of a point that the person chose: words are welcome as far as they stand near it.</summary>
    public static MoodTarget At(AffectPoint point)
    {
        var target = new MoodTarget(point, ExpressionLabels.Nearest(point));
        for (var word = 0; word < target.affinities.Length; word++)
        {
            var distance = MoodVocabulary.All[word].Affect.DistanceTo(point) / Near;
            target.affinities[word] = Farthest + ((1 - Farthest) * Math.Exp(-distance * distance / 2));
        }

        // In a corner where no word stands near, the nearest three count as if they did.
        var lack = 1 - target.affinities.Max();
        foreach (var nearest in AffectDescription.Nearest(point, 3))
            target.affinities[MoodVocabulary.IndexOf(nearest)] = Math.Min(1, target.affinities[MoodVocabulary.IndexOf(nearest)] + lack);
        return target;
    }

    /// <summary>The target at <paramref name="fraction"/> (0…1) of the way from here to <paramref name="other"/>: one step of a path.</summary>
    public MoodTarget Interpolate(MoodTarget other, double fraction)
    {
        var between = new MoodTarget(Affect.Interpolate(other.Affect, fraction), Expression) { Between = (this, other, fraction) };
        for (var word = 0; word < affinities.Length; word++)
            between.affinities[word] = affinities[word] + (fraction * (other.affinities[word] - affinities[word]));
        return between;
    }

    private static MoodTarget Make(AffectPoint affect, Expression expression, IReadOnlyDictionary<string, double> words)
    {
        var target = new MoodTarget(affect, expression);
        foreach (var (name, weight) in words)
            target.affinities[MoodVocabulary.IndexOf(MoodVocabulary.Find(name))] = weight;
        return target;
    }
}
