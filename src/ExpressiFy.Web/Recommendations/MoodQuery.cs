using System.ComponentModel;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The query parameters about the mood and the aim. Errors are reported in this order.</summary>
public sealed record MoodQuery(
    [property: Choice]
    [property: OneMood]
    [property: RequiredByAim]
    [property: Description("The mood; or give valence and arousal.")]
    QueryValue<Expression>? Expression = null,

    [property: Choice]
    [property: Description(
        "What the titles should do with the mood. "
        + "When left out: toward when a point is given, match when a mood is given, else browse.")]
    QueryValue<Aim>? Aim = null,

    [property: Number(-1, 1)]
    [property: BothOrNeither(nameof(MoodQuery.Valence), nameof(MoodQuery.Arousal))]
    [property: Description("-1 unpleasant to 1 pleasant; with arousal, in place of expression.")]
    QueryValue<double>? Valence = null,

    [property: Number(-1, 1)]
    [property: BothOrNeither(nameof(MoodQuery.Valence), nameof(MoodQuery.Arousal))]
    [property: Description("-1 quiet to 1 active; with valence, in place of expression.")]
    QueryValue<double>? Arousal = null,

    [property: Number(-1, 1)]
    [property: BothOrNeither(nameof(MoodQuery.ToValence), nameof(MoodQuery.ToArousal))]
    [property: RequiredByAim]
    [property: Description("The point to lead to, -1 unpleasant to 1 pleasant; with toArousal and the aim toward.")]
    QueryValue<double>? ToValence = null,

    [property: Number(-1, 1)]
    [property: BothOrNeither(nameof(MoodQuery.ToValence), nameof(MoodQuery.ToArousal))]
    [property: Description("The point to lead to, -1 quiet to 1 active; with toValence and the aim toward.")]
    QueryValue<double>? ToArousal = null,

    [property: Choice]
    [property: DefaultValue(false)]
    [property: Description("Whether an unpleasant mood may be matched with more of itself.")]
    QueryValue<bool>? Feed = null)
{
    /// <summary>
    /// How the mood was read, in label order: not of the query, but of the body beside it (<see cref="SharesBody"/>).
    /// </summary>
    public IReadOnlyList<double>? Shares { get; init; }

    /// <summary>The mood's place in the affect plane; null when none is given.</summary>
    public AffectPoint? From => Point(Valence, Arousal) ?? Expression?.Value?.Affect();

    /// <summary>The point to lead to; null when none is given.</summary>
    public AffectPoint? TargetPoint => Point(ToValence, ToArousal);

    /// <summary>The aim that is given, else the one that fits what is given.</summary>
    public Aim EffectiveAim => Aim?.Value ?? ImpliedAim;

    private Aim ImpliedAim
    {
        get
        {
            if (TargetPoint is not null)
                return Affect.Aim.Toward;
            return From is null ? Affect.Aim.Browse : Affect.Aim.Match;
        }
    }

    /// <summary>A request for titles; the query has to be valid.</summary>
    public RecommendationRequest ToRequest(Medium medium, int count, int seed) =>
        new(medium, EffectiveAim, From, count)
        {
            Expression = Expression?.Value,
            Shares = Shares,
            TargetPoint = EffectiveAim == Affect.Aim.Toward ? TargetPoint : null,
            Feed = Feed.Or(false),
            Seed = seed,
        };

    private static AffectPoint? Point(QueryValue<double>? valence, QueryValue<double>? arousal) =>
        valence?.Value is double pleasant && arousal?.Value is double active ? new(pleasant, active) : null;
}
