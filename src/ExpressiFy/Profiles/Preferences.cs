using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// How much a person is expected to like titles, learned from the profile's feedback with a
/// <see cref="BayesianPreferenceModel"/>. A pure function of the profile and the catalogue: withdrawn feedback and
/// other people's feedback have no influence.
/// </summary>
public sealed class Preferences
{
    // The score of every title without feedback.
    private const double NeutralScore = 0.5;

    // The sum of absolute observed values at which the confidence is one half: one like should move a list a little,
    // ten should shape it.
    private const double HalfConfidence = 4;

    // With full confidence, a title whose prediction is as large as this person's usual one gets the score .5 ± .375.
    private const double Steepness = 3;

    // Predictions below this size are rounding errors and must not be scaled to the full range of scores.
    private const double MinSpread = 1e-6;

    // The exploring weights differ from the mean by this part of a posterior sample (Thompson sampling at 1). At 1,
    // lists after few likes are hardly better than random ones.
    private const double ExplorationScale = 0.1;

    // The same part for a taste that is lent: at 1 a posterior sample in place of the mean.
    private const double CoarseScale = 1;

    // A profile is immutable, so its preferences stay valid: the lists of one page train the model once.
    private static readonly ConditionalWeakTable<Profile, Preferences> Cache = [];

    private readonly TitleFeatures features;
    private readonly BayesianPreferenceModel? model;
    private readonly double confidence;
    private readonly LikedTitles likedTitles;
    private readonly ConcurrentDictionary<Medium, double> spreads = [];

    // The weights of a coarse copy, whatever the seed; null otherwise.
    private readonly float[]? fixedWeights;

    // The latest only: a list uses one seed for all its titles.
    private WeightSample? latestSample;

    private Preferences(Profile profile, TitleCatalogue catalogue)
    {
        Profile = profile;
        features = TitleFeatures.Of(catalogue);
        likedTitles = new(profile, catalogue);
        var observations = Observations.Of(profile, features);
        if (observations.Count > 0)
            model = BayesianPreferenceModel.Learn(features.Prior, observations);
        var total = observations.Sum(observation => Math.Abs(observation.Value));
        confidence = total / (total + HalfConfidence);
    }

    private Preferences(Preferences exact, int seed)
    {
        Profile = exact.Profile;
        features = exact.features;
        model = exact.model;
        likedTitles = exact.likedTitles;
        confidence = exact.confidence;
        fixedWeights = exact.model?.Sample(seed, CoarseScale);
        fixedWeights?.AsSpan(features.CommonCount).Clear();
    }

    /// <summary>The profile that the model was trained on.</summary>
    public Profile Profile { get; }

    /// <summary>The preferences of a profile. Feedback on titles that are not in the catalogue is ignored.</summary>
    public static Preferences Of(Profile profile, TitleCatalogue catalogue)
    {
        if (Cache.TryGetValue(profile, out var cached) && cached.features == TitleFeatures.Of(catalogue))
            return cached;
        var preferences = new Preferences(profile, catalogue);
        Cache.AddOrUpdate(profile, preferences);
        return preferences;
    }

    /// <summary>
    /// A copy for lists that others see: it knows no directors, artists or series, because they have few titles each,
    /// and its weights are a sample from the posterior instead of the mean.
    /// </summary>
    /// <param name="seed">The same seed gives the same copy.</param>
    public Preferences Coarse(int seed) => new(this, seed);

    /// <summary>The titles that the person likes or rated with at least four stars, the latest first.</summary>
    public IReadOnlyList<Title> LikedTitles => likedTitles.LatestFirst;

    /// <summary>Whether the person likes the title itself, or rated it with at least four stars.</summary>
    public bool Likes(Title title) => likedTitles.Contains(title.Id);

    /// <summary>
    /// The other liked title with the most creators, moods and genres in common, the latest of equals; null when none
    /// has any in common.
    /// </summary>
    public Title? Nearest(Title title) => likedTitles.Nearest(title);

    /// <summary>The expected liking: 0 a clear dislike, 0.5 unknown, 1 a clear like.</summary>
    public double Score(Title title) =>
        model is null ? NeutralScore : Scale(Predict(title, model.Weights), SpreadOf(title.Medium));

    /// <summary>
    /// The expected liking with exploration: the weights vary with the seed, more where there was less feedback.
    /// </summary>
    public double Score(Title title, int seed) =>
        model is null ? NeutralScore : Scale(Predict(title, WeightsFor(seed, model)), SpreadOf(title.Medium));

    /// <summary>
    /// <see cref="Score(Title, int)"/> of all titles of a medium, in the catalogue's order. Cost: about ten
    /// multiplications a title.
    /// </summary>
    /// <param name="medium">The medium.</param>
    /// <param name="seed">The seed of the exploration.</param>
    /// <param name="scores">Gets the scores; as long as the medium has titles.</param>
    public void ScoreAll(Medium medium, int seed, Span<float> scores)
    {
        if (model is null)
        {
            scores.Fill((float)NeutralScore);
            return;
        }

        features.Prior.Features.Multiply(WeightsFor(seed, model), features.RowsOf(medium).First, scores);
        var spread = SpreadOf(medium);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (float)Scale(scores[i], spread);
    }

    // Maps a prediction to 0…1 with a softsign.
    private double Scale(double prediction, double spread)
    {
        var scaled = Steepness * confidence * prediction / spread;
        return NeutralScore + (0.5 * scaled / (1 + Math.Abs(scaled)));
    }

    private double Predict(Title title, ReadOnlySpan<float> weights)
    {
        var row = features.RowOf(title.Id);
        if (row is not null)
            return features.Prior.Features.Dot(row.Value, weights);
        var prediction = 0f;
        foreach (var (column, value) in features.EntriesOf(title))
            prediction += value * weights[column];
        return prediction;
    }

    /// <summary>
    /// The root mean square of the predictions for all titles of a medium: this person's usual size of a prediction.
    /// </summary>
    private double SpreadOf(Medium medium) => spreads.GetOrAdd(medium, ComputeSpread);

    private double ComputeSpread(Medium medium)
    {
        var (first, count) = features.RowsOf(medium);
        var predictions = new float[count];
        model!.PredictAll(first, predictions);
        var sumOfSquares = 0d;
        foreach (var prediction in predictions)
            sumOfSquares += prediction * prediction;
        return Math.Max(MinSpread, Math.Sqrt(sumOfSquares / Math.Max(1, count)));
    }

    // Several threads may replace the sample at once; each uses the one that it read or made.
    private float[] WeightsFor(int seed, BayesianPreferenceModel trained)
    {
        if (fixedWeights is not null)
            return fixedWeights;
        var sample = latestSample;
        if (sample is null || sample.Seed != seed)
        {
            sample = new(seed, trained.Sample(seed, ExplorationScale));
            latestSample = sample;
        }

        return sample.Weights;
    }

    private sealed record WeightSample(int Seed, float[] Weights);
}
