using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// What a person's words say of titles they said nothing of: the exact posterior of a Bayesian linear model over titles' traits
/// (<see cref="BayesianPreferenceModel"/>). A pure function of the profile's events, so taking a word back leaves no trace, and nobody else's words count.
/// </summary>
public sealed class Preferences
{
    // Words at which the taste has half its say: one like should nudge a list, ten should shape it.
    private const double PriorStrength = 4;

    // A title that leans as far as titles usually do, with the taste well known, stands at .5 ± .375: a clear taste fills the scale.
    private const double Steepness = 3;

    // Leans all smaller than this say nothing: numerical dust must not be stretched to the full scale.
    private const double MinSpread = 1e-6;

    // How far a list strays from the mean taste to find out what it does not know; at 1, a draw from the posterior (Thompson sampling),
    // lists after few likes are little better than a toss.
    private const double ExplorationScale = 0.1;

    // A profile is a value, so what was learned of it stays true as long as it lives: the rows of one page learn once.
    private static readonly ConditionalWeakTable<Profile, Preferences> Known = [];

    private readonly TitleFeatures features;
    private readonly BayesianPreferenceModel? model;
    private readonly double confidence;
    private readonly ConcurrentDictionary<Medium, double> spreads = [];
    private readonly List<Title> liked = [];
    private readonly HashSet<TitleId> likes = [];

    // A list asks with one seed, so the latest is kept.
    private Tuple<int, float[]>? explored;
    private Preferences(Profile profile, TitleCatalogue catalogue)
    {
        (Profile, features) = (profile, TitleFeatures.Of(catalogue));
        var words = Observations.Of(profile, features);
        if (words.Count > 0)
            model = BayesianPreferenceModel.Learn(features.Prior, words);
        var said = words.Sum(word => Math.Abs(word.Value));
        confidence = said / (said + PriorStrength);
        foreach (var word in profile.CurrentFeedback.Where(IsLike).OrderByDescending(word => word.At).ThenBy(word => word.TitleId.ToString(), StringComparer.Ordinal))
        {
            if (catalogue.Find(word.TitleId) is { } title && likes.Add(title.Id))
                liked.Add(title);
        }
    }

    /// <summary>The profile it was learned from.</summary>
    public Profile Profile { get; }

    /// <summary>Whether the profile says anything of this catalogue's titles; without, every score is 0.5.</summary>
    public bool IsKnown => model is not null;

    /// <summary>The taste of a profile; feedback on titles that are no longer in the catalogue is passed over.</summary>
    public static Preferences Of(Profile profile, TitleCatalogue catalogue)
    {
        if (Known.TryGetValue(profile, out var known) && known.features == TitleFeatures.Of(catalogue))
            return known;
        var preferences = new Preferences(profile, catalogue);
        Known.AddOrUpdate(profile, preferences);
        return preferences;
    }

    /// <summary>Whether the person likes this very title, or gave it four stars or more.</summary>
    public bool Likes(Title title) => likes.Contains(title.Id);

    /// <summary>0 would be disliked, 0.5 nothing is known, 1 would be liked.</summary>
    public double Score(Title title) => model is null ? 0.5 : Scale(Predict(title, model.Weights), SpreadOf(title.Medium));

    /// <summary>The same, straying a little toward what is not known yet: every seed strays elsewhere, and further where little was said.</summary>
    public double Score(Title title, int seed) => model is null ? 0.5 : Scale(Predict(title, ExploredWeights(seed)), SpreadOf(title.Medium));

    /// <summary>
    /// <see cref="Score(Title, int)"/> of all titles of a medium in the catalogue's order; <paramref name="scores"/> has one place for each.
    /// Cost: some ten multiplications a title.
    /// </summary>
    public void ScoreAll(Medium medium, int seed, Span<float> scores)
    {
        if (model is null)
        {
            scores.Fill(0.5f);
            return;
        }

        features.Prior.Features.Multiply(ExploredWeights(seed), features.RowsOf(medium).First, scores);
        var spread = SpreadOf(medium);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (float)Scale(scores[i], spread);
    }

    /// <summary>The liked title that shares most with this one, the latest liked among equals; null when none shares a creator, mood or genre.</summary>
    public Title? Nearest(Title title)
    {
        var best = liked.Where(other => other.Id != title.Id).MaxBy(other => Shared(title, other));
        return best is not null && Shared(title, best) > 0 ? best : null;
    }

    private static double Shared(Title title, Title other) =>
        (3 * title.Creators.Count(other.Creators.Contains)) + title.ClearMoodsSharedWith(other).Count() + title.Genres.Count(other.Genres.Contains);

    private static bool IsLike(FeedbackEvent word) =>
        word.Kind == FeedbackKind.Like || (word.Kind == FeedbackKind.Rating && word.Stars?.Count >= FeedbackWeights.LikedFrom);

    private double Scale(double lean, double spread)
    {
        var steep = Steepness * confidence * lean / spread;
        return 0.5 + (0.5 * steep / (1 + Math.Abs(steep)));
    }

    private double Predict(Title title, ReadOnlySpan<float> weights)
    {
        if (features.RowOf(title.Id) is { } row)
            return features.Prior.Features.Dot(row, weights);
        var lean = 0f;
        foreach (var (column, value) in features.EntriesOf(title))
            lean += value * weights[column];
        return lean;
    }

    /// <summary>How far titles of a medium lean, in the root mean square: what is usual for this person.</summary>
    private double SpreadOf(Medium medium)
    {
        if (spreads.TryGetValue(medium, out var already))
            return already;
        var (first, count) = features.RowsOf(medium);
        var leans = new float[count];
        model!.PredictAll(first, leans);
        var sum = 0d;
        foreach (var lean in leans)
            sum += lean * lean;
        return spreads[medium] = Math.Max(MinSpread, Math.Sqrt(sum / Math.Max(1, count)));
    }

    private float[] ExploredWeights(int seed)
    {
        if (explored is not { } known || known.Item1 != seed)
            explored = known = Tuple.Create(seed, model!.Sample(seed, ExplorationScale));
        return known.Item2;
    }
}
