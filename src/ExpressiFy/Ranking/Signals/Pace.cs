using ExpressiFy.Catalogue;

namespace ExpressiFy.Ranking.Signals;

/// <summary>Whether a track's tempo suits how active the target is. Says nothing of films.</summary>
public sealed class Pace : IRankingSignal
{
    // Tempo is the strongest single cue of arousal in music, but our three steps of it are coarse.
    private const double Share = 0.06;

    // About where the tracks of each tempo in the catalogue have their mean arousal, drawn apart.
    private const double Slow = -0.2, Mid = 0.15, Fast = 0.5;

    public double Weight => Share;

    public double Score(Candidate candidate, Occasion occasion)
    {
        if (candidate.Title.Tempo is not { } tempo || occasion.Target is not { } target)
            return 0.5;

        var arousal = tempo switch { Tempo.Slow => Slow, Tempo.Mid => Mid, _ => Fast };
        return Math.Clamp(1 - Math.Abs(arousal - target.Affect.Arousal), 0, 1);
    }

    public Reason? Explain(Candidate candidate, Occasion occasion) => null;
}
