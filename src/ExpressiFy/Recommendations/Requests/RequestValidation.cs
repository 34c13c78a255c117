using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>Refuses wishes that nothing could fulfil, in words for people.</summary>
internal static class RequestValidation
{
    private const int MostCards = 50;

    /// <summary>The wish with its mood filled in from the expression; <see cref="InvalidRequestException"/> when it makes no sense.</summary>
    public static RecommendationRequest Validate(RecommendationRequest request)
    {
        var from = request.From ?? request.Expression?.Affect();
        if (request.Count is < 1 or > MostCards)
            throw new InvalidRequestException($"The number of cards must be 1 to {MostCards}, not {request.Count}.");
        if (!Enum.IsDefined(request.Medium) || !Enum.IsDefined(request.Aim))
            throw new InvalidRequestException("The medium must be film or track, the aim match, lift, calm, surprise, browse or toward a point.");
        if (from is null && request.Aim is (Aim.Match or Aim.Lift or Aim.Calm))
            throw new InvalidRequestException("Say which mood to start from, or just browse.");
        if (request.TargetPoint is null == (request.Aim == Aim.Toward))
            throw new InvalidRequestException("A point to lead to and the aim toward belong together.");
        if (!InPlane(from) || !InPlane(request.TargetPoint))
            throw new InvalidRequestException("Valence and arousal must be numbers from -1 to 1.");
        if (request.FromYear > request.ToYear)
            throw new InvalidRequestException($"No year is both {request.FromYear} or later and {request.ToYear} or earlier.");
        if (request.MaxRuntime < 1)
            throw new InvalidRequestException("The longest runtime must be at least one minute.");
        if (request.Genre is { } genre && !Genres.Film.Concat(Genres.Track).Contains(genre, StringComparer.OrdinalIgnoreCase))
            throw new InvalidRequestException($"There is no genre \"{genre}\". For this medium there are {string.Join(", ", Genres.Of(request.Medium))}.");
        return request with { From = from };
    }

    private static bool InPlane(AffectPoint? place) => place is not { } affect || (Math.Abs(affect.Valence) <= 1 && Math.Abs(affect.Arousal) <= 1);
}
