using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>What a person asks for. The rules are in <see cref="RequestValidation"/>.</summary>
/// <param name="Medium">Films, series or tracks.</param>
/// <param name="Aim">What to do with the mood.</param>
/// <param name="From">The mood as a point; null when unknown, which the aims match, lift and calm do not allow.</param>
/// <param name="Count">How many cards, <see cref="MinCount"/>…<see cref="MaxCount"/>.</param>
public sealed record RecommendationRequest(Medium Medium, Aim Aim, AffectPoint? From, int Count)
{
    // Finer steps would change lists for differences that no one sees in a face, coarser ones lose a faint smile.
    private const int ShareSteps = 20;

    /// <summary>Bounds of <see cref="Count"/>.</summary>
    public const int MinCount = 1;

    /// <inheritdoc cref="MinCount"/>
    public const int MaxCount = 50;

    /// <summary>Bounds of <see cref="FromYear"/> and <see cref="ToYear"/>: years of four digits.</summary>
    public const int MinYear = 1000;

    /// <inheritdoc cref="MinYear"/>
    public const int MaxYear = 3000;

    /// <summary>Bounds of <see cref="MaxRuntime"/>, minutes.</summary>
    public const int MinRuntime = 1;

    /// <inheritdoc cref="MinRuntime"/>
    public const int MaxRuntimeLimit = 1000;

    /// <summary>The mood's name, when it has one; <see cref="From"/> may then be null.</summary>
    public Expression? Expression { get; init; }

    /// <summary>
    /// How the person's expression was read: seven shares in label order, each 0…1, that sum to 1 but for rounding. The
    /// list is then for the mean of what it would be for each expression, weighted by its share; <see cref="From"/>
    /// becomes the mean of their points, whatever was given. <see cref="Expression"/> stays the mood's name, or becomes
    /// that of the largest share. Null for a mood that the person named.
    /// </summary>
    public IReadOnlyList<double>? Shares { get; init; }

    /// <summary>
    /// The point of the affect plane to lead to; with the aim <see cref="Aim.Toward"/> and only then.
    /// </summary>
    public AffectPoint? TargetPoint { get; init; }

    /// <summary>
    /// Whether the aim match answers an unpleasant mood (anger, fear, sadness, disgust) with titles of the same mood.
    /// By default it does not.
    /// </summary>
    public bool Feed { get; init; }

    /// <summary>
    /// <see cref="Feed"/> where it means something. Who asks to be lifted or calmed is not given what they asked for
    /// before, to stay with a mood.
    /// </summary>
    internal bool FeedsMood => Feed && Aim == Aim.Match;

    /// <summary>Only titles of this genre of the medium, in any case; null for all.</summary>
    public string? Genre { get; init; }

    /// <summary>Only titles of this year or later.</summary>
    public int? FromYear { get; init; }

    /// <summary>Only titles of this year or earlier.</summary>
    public int? ToYear { get; init; }

    /// <summary>Only films of at most so many minutes.</summary>
    public int? MaxRuntime { get; init; }

    /// <summary>Titles to leave out, e.g. those of another row.</summary>
    public IReadOnlySet<TitleId> Except { get; init; } = new HashSet<TitleId>();

    /// <summary>
    /// Another seed gives other titles that fit as well; the same seed, profile, catalogue and day give the same cards.
    /// </summary>
    public int Seed { get; init; }

    /// <summary>
    /// The mood's name or, without one, the expression of the largest share, or that nearest to the point; null without
    /// a mood.
    /// </summary>
    internal Expression? NamedOrNearest =>
        Expression ?? Reading?.Top ?? (From is { } from ? ExpressionLabels.Nearest(from) : null);

    /// <summary>
    /// <see cref="Shares"/> in steps of a twentieth, so that a reading that hardly changes gives the same list; null
    /// without shares. The shares have to be valid.
    /// </summary>
    internal ExpressionScores? Reading => Shares is null
        ? null
        : ExpressionScores.FromWeights([.. Shares]).InSteps(ShareSteps);
}
