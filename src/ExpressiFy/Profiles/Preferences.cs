using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// What a person's words say of titles they said nothing of: the exact posterior of a Bayesian linear model over titles' traits
/// (<see cref="LinearTaste"/>). A pure function of the profile's events, so taking a word back leaves no trace, and nobody else's words count.
/// </summary>
public sealed class Taste
{
    // Words at which the taste has half its say: one like should nudge a list, ten should shape it.
    private const double Doubt = 4;

    // A title that leans as far as titles usually do, with the taste well known, stands at .5 ± .375: a clear taste fills the scale.
    private const double Steepness = 3;

    // Leans all smaller than this say nothing: numerical dust must not be stretched to the full scale.
    private const double Dust = 1e-6;

    // How far a list strays from the mean taste to find out what it does not know; at 1, a draw from the posterior (Thompson sampling),
    // lists after few likes are little better than a toss.
    private const double Boldness = 0.1;

    // A profile is a value, so what was learned of it stays true as long as it lives: the rows of one page learn once.
    private static readonly ConditionalWeakTable<Profile, Taste> Learned = [];

    private readonly TasteTraits traits;
    private readonly LinearTaste? learned;
    private readonly double confidence;
    private readonly ConcurrentDictionary<Medium, double> spreads = [];
    private readonly List<Title> liked = [];
    private readonly HashSet<TitleId> likes = [];

    // A list asks with one seed, so the latest is kept.
    private Tuple<int, float[]>? strayed;
    private Taste(Profile profile, TitleCatalogue catalogue)
    {
        (Profile, traits) = (profile, TasteTraits.Of(catalogue));
        var words = Words.Of(profile, traits);
        if (words.Count > 0)
            learned = LinearTaste.Learn(traits.Prior, words);
        var said = words.Sum(word => Math.Abs(word.Value));
        confidence = said / (said + Doubt);
        foreach (var word in profile.Standing.Where(IsLike).OrderByDescending(word => word.At).ThenBy(word => word.TitleId.ToString(), StringComparer.Ordinal))
        {
            if (catalogue.Find(word.TitleId) is { } title && likes.Add(title.Id))
                liked.Add(title);
        }
    }

    /// <summary>The profile it was learned from.</summary>
    public Profile Profile { get; }

    /// <summary>Whether the profile says anything of this catalogue's titles; without, every score is 0.5.</summary>
    public bool IsKnown => learned is not null;

    /// <summary>The taste of a profile; feedback on titles that are no longer in the catalogue is passed over.</summary>
    public static Taste Of(Profile profile, TitleCatalogue catalogue)
    {
        if (Learned.TryGetValue(profile, out var known) && known.traits == TasteTraits.Of(catalogue))
            return known;
        var taste = new Taste(profile, catalogue);
        Learned.AddOrUpdate(profile, taste);
        return taste;
    }

    /// <summary>Whether the person likes this very title, or gave it four stars or more.</summary>
    public bool Likes(Title title) => likes.Contains(title.Id);

    /// <summary>0 would be disliked, 0.5 nothing is known, 1 would be liked.</summary>
    public double Score(Title title) => learned is null ? 0.5 : Scale(Lean(title, learned.Weights), SpreadOf(title.Medium));

    /// <summary>The same, straying a little toward what is not known yet: every seed strays elsewhere, and further where little was said.</summary>
    public double Score(Title title, int seed) => learned is null ? 0.5 : Scale(Lean(title, Strayed(seed)), SpreadOf(title.Medium));

    /// <summary>
    /// <see cref="Score(Title, int)"/> of all titles of a medium in the catalogue's order; <paramref name="scores"/> has one place for each.
    /// Cost: some ten multiplications a title.
    /// </summary>
    public void ScoreAll(Medium medium, int seed, Span<float> scores)
    {
        if (learned is null)
        {
            scores.Fill(0.5f);
            return;
        }

        traits.Prior.Features.Multiply(Strayed(seed), traits.RowsOf(medium).First, scores);
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
        word.Kind == FeedbackKind.Like || (word.Kind == FeedbackKind.Rating && word.Stars?.Count >= Evidence.LikedFrom);

    private double Scale(double lean, double spread)
    {
        var steep = Steepness * confidence * lean / spread;
        return 0.5 + (0.5 * steep / (1 + Math.Abs(steep)));
    }

    private double Lean(Title title, ReadOnlySpan<float> weights)
    {
        if (traits.RowOf(title.Id) is { } row)
            return traits.Prior.Features.Dot(row, weights);
        var lean = 0f;
        foreach (var (column, value) in traits.EntriesOf(title))
            lean += value * weights[column];
        return lean;
    }

    /// <summary>How far titles of a medium lean, in the root mean square: what is usual for this person.</summary>
    private double SpreadOf(Medium medium)
    {
        if (spreads.TryGetValue(medium, out var already))
            return already;
        var (first, count) = traits.RowsOf(medium);
        var leans = new float[count];
        learned!.LeanAll(first, leans);
        var sum = 0d;
        foreach (var lean in leans)
            sum += lean * lean;
        return spreads[medium] = Math.Max(Dust, Math.Sqrt(sum / Math.Max(1, count)));
    }

    private float[] Strayed(int seed)
    {
        if (strayed is not { } known || known.Item1 != seed)
            strayed = known = Tuple.Create(seed, learned!.Draw(seed, Boldness));
        return known.Item2;
    }
}
