using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// Finds what a person's feedback tells of traits that can be named: genres, moods, languages, decades.
/// </summary>
internal static class LearnedTraits
{
    private const int MaxLiked = 4;
    private const int MaxDisliked = 2;
    private const int MaxLikedOfKind = 2;

    // Two titles may share a trait by chance; the values of their feedback have to agree.
    private const int MinTitles = 2;
    private const double MinValue = 1.5;

    // In units of the person's usual prediction.
    private const double MinSize = 0.4;

    // As long as a stored trait may be.
    private const int LongestName = 40;

    private const string Decade = "decade ";

    /// <summary>The kinds of features that can be named.</summary>
    private static readonly string[] Kinds =
        [$"{TitleFeature.WatchedGenres} ", $"{TitleFeature.TrackGenres} ", "mood ", "language ", Decade];

    /// <summary>The clearest traits first, those that the person likes before the others.</summary>
    /// <param name="features">The features of the catalogue.</param>
    /// <param name="observations">The person's feedback.</param>
    /// <param name="weights">The learned weights.</param>
    /// <param name="spreadOf">The person's usual prediction for a medium.</param>
    public static IReadOnlyList<LearnedTrait> Of(
        TitleFeatures features,
        IReadOnlyList<Observation> observations,
        float[] weights,
        Func<Medium, double> spreadOf)
    {
        var found = new List<LearnedTrait>();
        var feedback = FeedbackByColumn(features, observations);
        foreach (var medium in Enum.GetValues<Medium>().Where(medium => features.RowsOf(medium).Count > 0))
        {
            var means = new ColumnMeans(features, medium, weights);
            foreach (var (column, (value, titles, example)) in feedback)
            {
                var name = features.NameOf(column);
                if (KindOf(name) is not { } kind || titles < MinTitles || Math.Abs(value) < MinValue)
                    continue;
                var effect = (means.Of(column) - means.OfAll) / spreadOf(medium);
                if (effect * value > 0 && Math.Abs(effect) >= MinSize && IsOf(kind, medium, features, example))
                    found.Add(new(name, effect > 0, Math.Abs(effect), features.TitleIdOf(example)));
            }
        }

        List<LearnedTrait> distinct =
        [
            .. found.OrderByDescending(trait => trait.Size)
                .ThenBy(trait => trait.Feature, StringComparer.Ordinal)
                .DistinctBy(trait => trait.Feature),
        ];
        var named = WithoutWeakDecades(distinct);
        var liked = named.Where(trait => trait.Likes)
            .GroupBy(trait => KindOf(trait.Feature))
            .SelectMany(ofKind => ofKind.Take(MaxLikedOfKind))
            .OrderByDescending(trait => trait.Size)
            .Take(MaxLiked);
        return [.. liked, .. named.Where(trait => !trait.Likes).Take(MaxDisliked)];
    }

    // Few people choose by the decade, and every title has one: it is named where nothing else was learned, or where it
    // is the clearest of all.
    private static List<LearnedTrait> WithoutWeakDecades(List<LearnedTrait> clearestFirst) =>
    [
        .. clearestFirst.Where((trait, place) =>
            place == 0
            || KindOf(trait.Feature) != Decade
            || clearestFirst.TrueForAll(other => other.Likes != trait.Likes || KindOf(other.Feature) == Decade)),
    ];

    /// <summary>Whether a text is a feature that can be named and put right; false for none.</summary>
    public static bool CanBeNamed([NotNullWhen(true)] string? feature) =>
        feature is { Length: <= LongestName } && KindOf(feature) is not null;

    private static string? KindOf(string feature) =>
        Kinds.FirstOrDefault(kind => feature.StartsWith(kind, StringComparison.Ordinal));

    // A mood or a language that was said of what is watched is named for that, not for tracks.
    private static bool IsOf(string kind, Medium medium, TitleFeatures features, int example)
    {
        var isWatched = features.TitleIdOf(example).Medium.IsWatched();
        return kind[0] is 'F' or 'T' || isWatched == medium.IsWatched();
    }

    private static Dictionary<int, (double Value, int Titles, int Example)> FeedbackByColumn(
        TitleFeatures features, IReadOnlyList<Observation> observations)
    {
        var sums = new Dictionary<int, (double Value, int Titles, int Example)>();
        foreach (var observation in observations)
        {
            foreach (var column in features.Prior.Features.ColumnsOf(observation.Row))
            {
                var (value, titles, example) = sums.GetValueOrDefault(column, (0, 0, observation.Row));
                sums[column] = (value + observation.WeightedValue, titles + 1, example);
            }
        }

        return sums;
    }
}
