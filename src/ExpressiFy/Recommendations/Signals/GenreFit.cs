using System.Collections.Frozen;
using System.Numerics;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// Whether a title's genres support the aim: 1 when more of them support it than work against it, 0 when fewer do, 0.5
/// otherwise. Only the aims lift and calm have such genres.
/// </summary>
public sealed class GenreFit : IRankingSignal
{
    private static readonly GenreSides Lift = new(
        supporting: ["Comedy", "Family", "Musical", "Music", "Adventure", "Sport",
            "Pop", "Soul", "Funk", "Disco", "Ska", "Latin", "Afrobeat", "House", "Gospel"],
        opposing: ["Horror", "War", "Thriller", "Crime", "Metal", "Ambient"]);

    private static readonly GenreSides Calm = new(
        supporting: ["Family", "Romance", "Documentary", "Animation",
            "Ambient", "Classical", "New Age", "Folk", "Jazz", "Bossa Nova", "Singer-Songwriter", "Chanson"],
        opposing: ["Horror", "Thriller", "Action", "War", "Crime", "Metal", "Punk", "House", "Disco", "Ska"]);

    public double Score(Candidate candidate, RankingContext context)
    {
        var sides = SidesOf(context.Request.Aim);
        if (sides is null)
            return NeutralScore.Value;

        var genres = candidate.Title.Genres;
        return Score(genres.Count(sides.Supporting.Contains), genres.Count(sides.Opposing.Contains));
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var sides = SidesOf(context.Request.Aim);
        if (sides is null)
        {
            scores.Fill(NeutralScore.Value);
            return;
        }

        // No tensor primitive counts bits.
        var supporting = BitsOf(table.Medium, sides.Supporting);
        var opposing = BitsOf(table.Medium, sides.Opposing);
        for (var index = 0; index < scores.Length; index++)
        {
            var genres = table.GenreBits[index];
            var supportingCount = BitOperations.PopCount(genres & supporting);
            var opposingCount = BitOperations.PopCount(genres & opposing);
            scores[index] = Score(supportingCount, opposingCount);
        }
    }

    private static float Score(int supporting, int opposing) => 0.5f + (0.5f * Math.Sign(supporting - opposing));

    private static GenreSides? SidesOf(Aim aim) => aim switch
    {
        Aim.Lift => Lift,
        Aim.Calm => Calm,
        _ => null,
    };

    private static uint BitsOf(Medium medium, FrozenSet<string> names)
    {
        var genres = Genres.Of(medium);
        var bits = 0u;
        for (var number = 0; number < genres.Count; number++)
        {
            if (names.Contains(genres[number]))
                bits |= 1u << number;
        }

        return bits;
    }

    // Genres of both media in one set each: no genre of one medium has the opposite effect in the other.
    private sealed class GenreSides(string[] supporting, string[] opposing)
    {
        public FrozenSet<string> Supporting { get; } = supporting.ToFrozenSet(StringComparer.Ordinal);

        public FrozenSet<string> Opposing { get; } = opposing.ToFrozenSet(StringComparer.Ordinal);
    }
}
