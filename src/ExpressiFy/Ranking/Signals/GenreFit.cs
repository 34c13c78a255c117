using System.Collections.Frozen;
using ExpressiFy.Moods;

namespace ExpressiFy.Ranking.Signals;

/// <summary>Genres that help an aim or work against it, whatever the mood tags say.</summary>
public sealed class GenreFit : IRankingSignal
{
    // Mood tags already carry most of what a genre promises; this settles near equals.
    private const double Share = 0.06;

    private static readonly FrozenSet<string> Lifting = Set("Comedy|Family|Musical|Music|Adventure|Sport|Pop|Soul|Funk|Disco|Ska|Latin|Afrobeat|House|Gospel");
    private static readonly FrozenSet<string> Weighing = Set("Horror|War|Thriller|Crime|Metal|Ambient");
    private static readonly FrozenSet<string> Calming = Set("Family|Romance|Documentary|Animation|Ambient|Classical|New Age|Folk|Jazz|Bossa Nova|Singer-Songwriter|Chanson");
    private static readonly FrozenSet<string> Stirring = Set("Horror|Thriller|Action|War|Crime|Metal|Punk|House|Disco|Ska");

    public double Weight => Share;

    public double Score(Candidate candidate, Occasion occasion)
    {
        var (good, bad) = occasion.Wish.Aim switch
        {
            Aim.Lift => (Lifting, Weighing),
            Aim.Calm => (Calming, Stirring),
            _ => (FrozenSet<string>.Empty, FrozenSet<string>.Empty),
        };
        var balance = 0;
        foreach (var genre in candidate.Title.Genres)
            balance += good.Contains(genre) ? 1 : bad.Contains(genre) ? -1 : 0;
        return 0.5 + (0.5 * Math.Clamp(balance, -1, 1));
    }

    /// <summary>Says only what was asked for: that a genre lifts or calms is our judgement, not a fact of the title.</summary>
    public Reason? Explain(Candidate candidate, Occasion occasion) =>
        occasion.Wish.Genre is { } wanted && candidate.Title.Genres.FirstOrDefault(genre => genre.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } genre
            ? new("genre", $"{genre}, as you asked")
            : null;

    private static FrozenSet<string> Set(string names) => names.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
