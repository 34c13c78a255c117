using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>The rules for requests: the one place that has them.</summary>
public static class RequestValidation
{
    /// <summary>What shares are.</summary>
    public const string SharesRule = "shares are seven numbers from 0 to 1, one for each expression, that sum to 1.";

    // Each of seven shares with two decimals is off by up to .005.
    private const double SharesTolerance = 0.04;

    /// <summary>Every rule that a request breaks; empty for a valid request.</summary>
    public static IReadOnlyList<RequestViolation> Violations(RecommendationRequest request) =>
    [
        .. MoodViolations(request),
        .. ListViolations(request.Medium, request.Count, request.MaxRuntime),
        .. GenreViolations(request),
        .. YearViolations(request),
    ];

    /// <summary>Whether numbers are shares as <see cref="SharesRule"/> says; their sum may be off by .04.</summary>
    public static bool AreShares(IReadOnlyList<double> shares) =>
        shares.Count == ExpressionScores.Count
        && shares.All(share => share is >= 0 and <= 1)
        && Math.Abs(shares.Sum() - 1) <= SharesTolerance;

    /// <summary>
    /// The aim, the mood it starts from and the point it leads to: what each member of a group has for themselves.
    /// </summary>
    internal static IEnumerable<RequestViolation> MoodViolations(RecommendationRequest request)
    {
        if (!Enum.IsDefined(request.Aim))
            yield return new("aim", "aim is one of match, lift, calm, browse, surprise, toward.");
        if (!HasMood(request) && request.Aim is Aim.Match or Aim.Lift or Aim.Calm)
            yield return new("expression", MissingMood(request.Aim));
        if (request.Shares is not null && !AreShares(request.Shares))
            yield return new("shares", SharesRule);
        if (request.Aim == Aim.Toward && request.TargetPoint is null)
            yield return new("toValence", "The aim toward needs the point to lead to: toValence and toArousal.");
        if (request.Aim != Aim.Toward && request.TargetPoint is not null)
            yield return new("aim", "A point to lead to and the aim toward belong together.");

        if (!IsInRange(request.From?.Valence))
            yield return Coordinate("valence");
        if (!IsInRange(request.From?.Arousal))
            yield return Coordinate("arousal");
        if (!IsInRange(request.TargetPoint?.Valence))
            yield return Coordinate("toValence");
        if (!IsInRange(request.TargetPoint?.Arousal))
            yield return Coordinate("toArousal");
    }

    /// <summary>What a list has for itself, for one person or a group.</summary>
    internal static IEnumerable<RequestViolation> ListViolations(Medium medium, int count, int? maxRuntime)
    {
        const int minCount = RecommendationRequest.MinCount;
        const int maxCount = RecommendationRequest.MaxCount;
        const int minRuntime = RecommendationRequest.MinRuntime;
        const int maxRuntimeLimit = RecommendationRequest.MaxRuntimeLimit;
        if (!Enum.IsDefined(medium))
            yield return new("medium", $"medium is one of {string.Join(", ", MediumNames.All)}.");
        if (count is < minCount or > maxCount)
        {
            yield return WholeNumber("count", minCount, maxCount) with
            {
                Message = $"The number of cards must be {minCount} to {maxCount}, not {count}.",
            };
        }

        if (maxRuntime < minRuntime)
        {
            yield return WholeNumber("maxRuntime", minRuntime, maxRuntimeLimit) with
            {
                Message = "The longest runtime must be at least one minute.",
            };
        }

        if (maxRuntime > maxRuntimeLimit)
        {
            yield return WholeNumber("maxRuntime", minRuntime, maxRuntimeLimit) with
            {
                Message = $"The longest runtime must be at most {maxRuntimeLimit} minutes.",
            };
        }
    }

    /// <summary>
    /// The request with its mood filled in from the expression or the shares.
    /// <see cref="InvalidRequestException"/> for one that breaks a rule.
    /// </summary>
    internal static RecommendationRequest Validate(RecommendationRequest request)
    {
        var violations = Violations(request);
        if (violations.Count > 0)
            throw new InvalidRequestException(violations);

        var reading = request.Reading;
        return reading is null
            ? request with { From = request.From ?? request.Expression?.Affect() }
            : request with
            {
                Expression = request.Expression ?? reading.Top,
                From = reading.Affect,
                Shares = reading.ToArray(),
            };
    }

    private static IEnumerable<RequestViolation> GenreViolations(RecommendationRequest request)
    {
        var genres = Genres.Of(request.Medium);
        if (request.Genre is null || genres.Contains(request.Genre, StringComparer.OrdinalIgnoreCase))
            yield break;

        var names = string.Join(", ", genres);
        yield return new("genre", $"genre is one of {names}.")
        {
            Message = $"There is no genre \"{request.Genre}\". For this medium there are {names}.",
        };
    }

    private static IEnumerable<RequestViolation> YearViolations(RecommendationRequest request)
    {
        if (!IsYear(request.FromYear))
            yield return Year("fromYear");
        if (!IsYear(request.ToYear))
            yield return Year("toYear");
        if (request.FromYear > request.ToYear)
            yield return new(null, $"No year is both {request.FromYear} or later and {request.ToYear} or earlier.");
    }

    private static bool HasMood(RecommendationRequest request) =>
        request.From is not null || request.Expression is not null || request.Shares is not null;

    private static string MissingMood(Aim aim)
    {
        var name = aim.ToString().ToLowerInvariant();
        var expressions = string.Join(", ", ExpressionLabels.All.Select(expression => expression.Name()));
        return $"The aim {name} needs a mood: an expression ({expressions}), or valence and arousal.";
    }

    // Not a number is in no range.
    private static bool IsInRange(double? coordinate) => coordinate is null or (>= -1 and <= 1);

    private static bool IsYear(int? year) =>
        year is null or (>= RecommendationRequest.MinYear and <= RecommendationRequest.MaxYear);

    private static RequestViolation Coordinate(string name) => new(name, $"{name} is a number from -1 to 1.");

    private static RequestViolation Year(string name) =>
        WholeNumber(name, RecommendationRequest.MinYear, RecommendationRequest.MaxYear);

    private static RequestViolation WholeNumber(string name, int min, int max) =>
        new(name, $"{name} is a whole number from {min} to {max}.");
}
