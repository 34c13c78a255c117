using ExpressiFy.Moods;

namespace ExpressiFy.Ranking.Signals;

/// <summary>How well a title's moods fit the target: half by their place in the affect plane, half by which words they are.</summary>
public sealed class MoodFit : IRankingSignal
{
    // The person asked for a mood; nothing else may outweigh it.
    private const double Share = 0.50;

    // Distance at which the place stops counting, about that between "uplifting" and "melancholic".
    private const double Spread = 0.35;

    // A title none of whose clear moods is sought stands near the target by averaging only; it comes after those that answer.
    private const double Sought = 0.4, Beside = 0.8;

    public double Weight => Share;

    public double Score(Candidate candidate, Occasion occasion)
    {
        if (occasion.Target is not { } target)
            return 0.5;

        var distance = candidate.Affect.DistanceTo(target.Affect) / Spread;
        var place = Math.Exp(-distance * distance / 2);
        var fit = (place + ((candidate.WelcomeTo(target) + 1) / 2)) / 2;
        return candidate.BestWelcome(target) >= Sought ? fit : Beside * fit;
    }

    public Reason? Explain(Candidate candidate, Occasion occasion) => MoodReason.For(candidate, occasion);
}
