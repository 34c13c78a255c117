namespace ExpressiFy.Moods;

/// <summary>
/// What the titles of a list should feel like: a point of the affect plane, and how welcome each mood word is.
/// Both are needed: the plane knows how far, the words know what kind ("tense" and "angry" stand close together there).
/// </summary>
/// <param name="Affect">The wanted affect.</param>
/// <param name="Expression">The expression the wish starts from, or the nearest one to its affect.</param>
public sealed record MoodTarget(Affect Affect, Expression Expression)
{
    // How far an aim leads from where the person is: far enough to arrive, not so far that where they come from makes no difference.
    private const double Reach = 0.85;

    // Pleasant and active, pleasant and quiet: about as far out as films and music of our vocabulary go.
    private static readonly Affect Active = new(0.55, 0.45);
    private static readonly Affect Quiet = new(0.45, -0.45);

    private readonly double[] welcome = new double[MoodVocabulary.All.Count];

    /// <summary>How welcome a word is, -1 (keep away) … 1 (just this); 0 says nothing.</summary>
    public double Welcome(MoodWord word) => welcome[MoodVocabulary.IndexOf(word)];

    /// <summary>The same by the word's index in <see cref="MoodVocabulary.All"/>.</summary>
    public double Welcome(int word) => welcome[word];

    /// <summary>The target of an aim for someone at <paramref name="from"/>; null for <see cref="Aim.Browse"/>, which has none.</summary>
    public static MoodTarget? Of(Aim aim, Affect from, Expression? named = null)
    {
        var expression = named ?? Expressions.All.MinBy(candidate => candidate.Affect().DistanceTo(from));
        return aim switch
        {
            Aim.Match => Make(AimWords.MatchAffect(expression), expression, AimWords.Match(expression)),
            Aim.Lift => Make(from.Toward(Active, Reach), expression, AimWords.Lift),
            Aim.Calm => Make(from.Toward(Quiet, Reach), expression, AimWords.Calm),
            _ => null,
        };
    }

    /// <summary>The target at <paramref name="share"/> (0…1) of the way from here to <paramref name="other"/>: one step of a path.</summary>
    public MoodTarget Toward(MoodTarget other, double share)
    {
        var between = new MoodTarget(Affect.Toward(other.Affect, share), Expression);
        for (var word = 0; word < welcome.Length; word++)
            between.welcome[word] = welcome[word] + (share * (other.welcome[word] - welcome[word]));
        return between;
    }

    private static MoodTarget Make(Affect affect, Expression expression, IReadOnlyDictionary<string, double> words)
    {
        var target = new MoodTarget(affect, expression);
        foreach (var (name, weight) in words)
            target.welcome[MoodVocabulary.IndexOf(MoodVocabulary.Find(name))] = weight;
        return target;
    }
}
