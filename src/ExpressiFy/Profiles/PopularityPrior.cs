using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// How far a title's popularity tells that a person likes it, before anything is learned of its traits. Written by
/// hand; docs/decisions/0032-a-prior-written-by-hand.md has the reasons and the figures.
/// </summary>
internal static class PopularityPrior
{
    // The mean and the standard deviation of the judgements of the built-in films, and of the tracks; series are judged
    // like films. Fixed, so that a title's value does not depend on what operators add.
    private const double MiddleOfFilms = 6, SpreadOfFilms = 1.6;
    private const double MiddleOfTracks = 5.7, SpreadOfTracks = 1.9;

    // In usual predictions of a person, for a title one standard deviation more popular.
    private const double Strength = 4.5;

    // The sum of absolute observed values at which the strength is halved: what was learned takes over.
    private const double HalfLife = 20;

    // Most people's likes are more popular than the mean: by one standard deviation, as if one like had shown it.
    private const double UsualPopularity = 1;
    private const double UsualWeight = 1;

    private const double MostPopularLikes = 1.5;

    /// <summary>
    /// The popularity of a title in standard deviations from the mean of its medium; 0 where it was not judged.
    /// </summary>
    public static double Standard(Title title)
    {
        if (title.Popularity is not { } popularity)
            return 0;
        return title.Medium.IsWatched()
            ? (popularity - MiddleOfFilms) / SpreadOfFilms
            : (popularity - MiddleOfTracks) / SpreadOfTracks;
    }

    /// <summary>
    /// The weight of <see cref="Standard"/> for a person, in their usual predictions. It fades with all that they say,
    /// and at once when what they like is little known: the square of how popular their likes are, where most people's
    /// are 1.
    /// </summary>
    public static double WeightOf(IReadOnlyList<Observation> observations, TitleFeatures features)
    {
        var sum = UsualPopularity * UsualWeight;
        var weight = UsualWeight;
        var total = 0d;
        foreach (var observation in observations)
        {
            total += Math.Abs(observation.WeightedValue);
            sum += observation.WeightedValue * features.PopularityOf(observation.Row);
            weight += Math.Abs(observation.WeightedValue);
        }

        var popularityOfLikes = Math.Clamp(sum / weight, 0, MostPopularLikes);
        return Strength * popularityOfLikes * popularityOfLikes / (1 + (total / HalfLife));
    }
}
