using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// How much a person is expected to like titles: learned from the profile's feedback with a
/// <see cref="BayesianPreferenceModel"/>, beside a <see cref="PopularityPrior"/> that fades. A pure function of the
/// profile and the catalogue: withdrawn feedback and other people's feedback have no influence.
/// </summary>
public sealed class Preferences
{
    // The score of a title of which nothing is known.
    private const double NeutralScore = 0.5;

    // The sum of absolute observed values at which the confidence is one half. Three likes, .6, should be felt.
    private const double HalfConfidence = 2;

    // Without feedback, popularity should decide between titles that fit a mood equally well, and not more: as if so
    // much had been said.
    private const double PriorConfidence = 0.1;

    // A prediction so many times as large as this person's usual one has the score .5 ± .38 with full confidence. Most
    // titles lie below, where the score grows in proportion: titles that share everything with the likes come clearly
    // before those that share a genre.
    private const double LargePrediction = 2.5;

    // The sum of absolute observed values of one clear like. A person of whom less is known has predictions that are
    // all small, and in units of their usual one they would be as large as after a hundred likes: what a single "not
    // this one" tells counts as the small part of a like that it is.
    private const double OneLike = 1;

    // Predictions below this size are rounding errors and must not be scaled to the full range of scores.
    private const double MinSpread = 1e-6;

    // The size of the exploring noise, as a part of the person's usual prediction. A part of the posterior's own spread
    // would be many times the signal after one like.
    private const double ExplorationScale = 0.2;

    // The same part for a taste that is lent, of the posterior's own spread: more than a posterior sample, which told
    // an attacker 2.9 of 32 titles of a clear taste, just below what is allowed.
    private const double CoarseScale = 1.6;

    // A profile is immutable, so its preferences stay valid: the lists of one page train the model once.
    private static readonly ConditionalWeakTable<Profile, Preferences> Cache = [];

    private readonly TitleFeatures features;
    private readonly BayesianPreferenceModel? model;

    // The mean of the model's weights without the traits that the person forgot; empty without a model.
    private readonly float[] weights = [];
    private readonly IReadOnlyList<Observation> observations;
    private readonly Lazy<IReadOnlyList<LearnedTrait>> learnedTraits;
    private readonly double confidence;
    private readonly double learnedPart;
    private readonly double popularityWeight;
    private readonly LikedTitles likedTitles;
    private readonly ConcurrentDictionary<Medium, double> spreads = [];

    // The weights of a coarse copy, whatever the seed; null otherwise.
    private readonly float[]? fixedWeights;

    // The latest of each medium only: a list uses one seed for all its titles. Several threads may replace a sample at
    // once; each uses the one that it read or made.
    private readonly ConcurrentDictionary<Medium, WeightSample> latestSamples = [];

    private Preferences(Profile profile, TitleCatalogue catalogue)
    {
        Profile = profile;
        var personal = PersonalCatalogue.Of(catalogue, profile);
        features = TitleFeatures.Of(personal);
        likedTitles = new(profile, personal);
        observations = Observations.Of(profile, features);
        if (observations.Count > 0)
        {
            model = BayesianPreferenceModel.Learn(features.Prior, observations);
            weights = ForgottenTraits.WithoutThem(features, model.Weights, profile.ForgottenTraits.Keys);
        }

        learnedTraits = new(() => model is null ? [] : LearnedTraits.Of(features, observations, weights, SpreadOf));
        var said = observations.Sum(observation => Math.Abs(observation.WeightedValue));
        learnedPart = Math.Min(1, said / OneLike);

        // A title passed over says nothing clear: with it, popularity would count for more than before.
        var clear = observations
            .Where(observation => observation.IsClear)
            .Sum(observation => Math.Abs(observation.Value)) + PriorConfidence;
        confidence = clear / (clear + HalfConfidence);
        popularityWeight = PopularityPrior.WeightOf(observations, features);
    }

    private Preferences(Preferences exact, int seed)
    {
        Profile = exact.Profile;
        features = exact.features;
        model = exact.model;
        likedTitles = exact.likedTitles;
        confidence = exact.confidence;
        learnedPart = exact.learnedPart;
        popularityWeight = exact.popularityWeight;
        weights = exact.weights;
        observations = exact.observations;
        learnedTraits = exact.learnedTraits;
        fixedWeights = exact.model?.Sample(seed, CoarseScale);

        // The traits that the person forgot are forgotten here as well.
        for (var column = 0; column < weights.Length; column++)
            fixedWeights![column] += weights[column] - exact.model!.Weights[column];
        fixedWeights?.AsSpan(features.CommonCount).Clear();
    }

    /// <summary>The profile that the model was trained on.</summary>
    public Profile Profile { get; }

    /// <summary>How much is known of the person, 0…1: 0 without feedback, toward 1 with much of it.</summary>
    public double Confidence => model is null ? 0 : confidence;

    /// <summary>
    /// The preferences of a profile. Feedback on titles that are neither in the catalogue nor the person's own is
    /// ignored.
    /// </summary>
    public static Preferences Of(Profile profile, TitleCatalogue catalogue)
    {
        if (Cache.TryGetValue(profile, out var cached) && cached.features.AreOf(catalogue))
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

    /// <summary>
    /// What was learned of traits that can be named, without those that the person forgot; the clearest first, those
    /// that they like before the others.
    /// </summary>
    public IReadOnlyList<LearnedTrait> Traits => learnedTraits.Value;

    /// <summary>Whether the person likes the title itself, or rated it with at least four stars.</summary>
    public bool Likes(Title title) => likedTitles.Contains(title.Id);

    /// <summary>
    /// The share of the liked titles of a medium that have a genre, 0…1, shrunk toward 0 while there are few.
    /// </summary>
    public double LikedShareOf(Medium medium, string genre) =>
        Profile.ForgottenTraits.ContainsKey($"{TitleFeature.GenresOf(medium)} {genre}")
            ? 0
            : likedTitles.ShareOf(medium, genre);

    /// <summary>
    /// The expected liking: 0 a clear dislike, 0.5 unknown, 1 a clear like. Without feedback it depends on the title's
    /// popularity alone.
    /// </summary>
    public double Score(Title title) => Scale(Learned(title) + Expected(title));

    /// <summary>
    /// The expected liking with exploration: what was learned varies with the seed, more where there was less feedback.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="seed">The seed of the exploration.</param>
    /// <param name="withPopularity">Whether its popularity counts.</param>
    public double Score(Title title, int seed, bool withPopularity = true) =>
        Scale(Learned(title, seed) + (withPopularity ? Expected(title) : 0));

    /// <summary><see cref="Score(Title)"/> from the person's feedback alone, without the title's popularity.</summary>
    public double LearnedScore(Title title) => Scale(Learned(title));

    /// <summary>
    /// <see cref="Score(Title, int, bool)"/> of all judged or all estimated titles of a medium, in the catalogue's
    /// order. Cost: about ten multiplications a title.
    /// </summary>
    /// <param name="medium">The medium.</param>
    /// <param name="ofEstimated">Whether of the estimated titles.</param>
    /// <param name="seed">The seed of the exploration.</param>
    /// <param name="scores">Gets the scores; as long as the medium has titles.</param>
    /// <param name="withPopularity">Whether the titles' popularity counts.</param>
    public void ScoreAll(
        Medium medium, bool ofEstimated, int seed, Span<float> scores, bool withPopularity = true)
    {
        scores.Clear();
        var first = ofEstimated ? 0 : features.RowsOf(medium).First;
        if (model is not null)
        {
            var matrix = ofEstimated ? features.EstimatedOf(medium).Matrix : features.Prior.Features;
            matrix.Multiply(WeightsFor(medium, seed, model), first, scores);
            TensorPrimitives.Multiply(scores, (float)(learnedPart / SpreadOf(medium)), scores);
        }

        if (withPopularity)
        {
            var popularities = ofEstimated ? features.EstimatedOf(medium).Popularities : features.Popularities;
            var ofRows = popularities.Slice(first, scores.Length);
            TensorPrimitives.MultiplyAdd(ofRows, (float)popularityWeight, scores, scores);
        }

        // Scale, for all titles at once.
        TensorPrimitives.Multiply(scores, (float)(confidence / LargePrediction), scores);
        TensorPrimitives.Tanh(scores, scores);
        TensorPrimitives.Multiply(scores, 0.5f, scores);
        TensorPrimitives.Add(scores, (float)NeutralScore, scores);
    }

    // Maps a prediction, in units of the person's usual one, to 0…1.
    private double Scale(double prediction) =>
        NeutralScore + (0.5 * Math.Tanh(confidence * prediction / LargePrediction));

    // In units of the person's usual prediction.
    private double Learned(Title title) =>
        model is null ? 0 : learnedPart * Predict(title, weights) / SpreadOf(title.Medium);

    private double Learned(Title title, int seed) => model is null
        ? 0
        : learnedPart * Predict(title, WeightsFor(title.Medium, seed, model)) / SpreadOf(title.Medium);

    private double Expected(Title title) => popularityWeight * PopularityPrior.Standard(title);

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

    private double ComputeSpread(Medium medium) => Math.Max(MinSpread, RootMeanSquare(medium, weights));

    /// <summary>The root mean square of what weights predict for the titles of a medium.</summary>
    private double RootMeanSquare(Medium medium, ReadOnlySpan<float> weights)
    {
        var (first, count) = features.RowsOf(medium);
        var predictions = new float[count];
        features.Prior.Features.Multiply(weights, first, predictions);
        var sumOfSquares = 0d;
        foreach (var prediction in predictions)
            sumOfSquares += prediction * prediction;
        return Math.Sqrt(sumOfSquares / Math.Max(1, count));
    }

    /// <summary>
    /// The mean weights with noise in the direction of a posterior sample (Thompson 1933). The noise of the predictions
    /// is a fixed part of the predictions themselves, so that it does not drown the first likes.
    /// </summary>
    private float[] WeightsFor(Medium medium, int seed, BayesianPreferenceModel trained)
    {
        if (fixedWeights is not null)
            return fixedWeights;
        if (latestSamples.TryGetValue(medium, out var latest) && latest.Seed == seed)
            return latest.Weights;

        var sample = trained.Sample(seed, explorationScale: 1);
        var noise = new float[sample.Length];
        TensorPrimitives.Subtract(sample, trained.Weights, noise);
        var scale = ExplorationScale * SpreadOf(medium) / Math.Max(MinSpread, RootMeanSquare(medium, noise));
        TensorPrimitives.MultiplyAdd(noise, (float)scale, weights, sample);
        latestSamples[medium] = new(seed, sample);
        return sample;
    }

    private sealed record WeightSample(int Seed, float[] Weights);
}
