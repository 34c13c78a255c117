using ExpressiFy.Affect;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>What signals may use beside the title. Built once for a list.</summary>
public sealed record RankingContext
{
    private RankingContext(RecommendationRequest request, Preferences preferences, DateOnly day)
    {
        Request = request;
        Reading = request.Reading;
        Path = MoodPath.Of(request);
        Target = Path.Goal;
        Preferences = preferences;
        Day = day;
    }

    /// <summary>The request, checked and with its mood filled in from the expression.</summary>
    public RecommendationRequest Request { get; }

    /// <summary>The shares of the request; null for a mood without a reading.</summary>
    public ExpressionScores? Reading { get; }

    /// <summary>The targets of the whole list.</summary>
    public MoodPath Path { get; }

    /// <summary>
    /// The target of the list, or of one step of its path; null when the aim has none (browse, surprise).
    /// </summary>
    public MoodTarget? Target { get; init; }

    /// <summary>What the person likes.</summary>
    public Preferences Preferences { get; init; }

    /// <summary>Today, in UTC.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Mood affinities already summed for a whole table; null when titles are scored one by one.</summary>
    internal MoodAffinity? MoodAffinity { get; init; }

    /// <summary>
    /// The context that the words of the list are made in: a reading has a name, and they are about that alone.
    /// </summary>
    public RankingContext ForWords()
    {
        var name = Request.Expression;
        return Request.Shares is null
            ? this
            : new(Request with { Shares = null, From = name?.Affect() }, Preferences, Day);
    }

    /// <summary>
    /// The context of a list. <see cref="InvalidRequestException"/> for a request that breaks a rule.
    /// </summary>
    /// <param name="request">The request, not yet checked.</param>
    /// <param name="preferences">Of the person the list is for.</param>
    /// <param name="time">Gives the day.</param>
    public static RankingContext For(RecommendationRequest request, Preferences preferences, TimeProvider time) =>
        new(RequestValidation.Validate(request), preferences, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
