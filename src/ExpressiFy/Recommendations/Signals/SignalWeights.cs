using ExpressiFy.Affect;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>A signal with its weight. The weights of a list's signals need not sum to 1.</summary>
public sealed record WeightedSignal(IRankingSignal Signal, double Weight);

/// <summary>Which signals rank a list, and how much each counts.</summary>
public static class SignalWeights
{
    private static readonly WeightedSignal[] Mood =
    [
        // The person asked for a mood: no other signal may outweigh it.
        new(new MoodFit(), 0.50),

        // Tempo is the strongest single cue of arousal in music, but the catalogue knows only three steps of it.
        new(new TempoFit(), 0.06),

        // Second to mood: likes decide which of the titles for the mood come, not what the list is for. With .22 a list
        // had three of twelve films in a person's taste after three likes; with .3 it fitted the mood less.
        new(new PreferenceFit(), 0.26),

        // Acclaim decides between titles that fit equally. At twice the weight, lists held little but the most
        // acclaimed titles.
        new(new Acclaim(), 0.05),

        // The mood tags already carry most of what a genre implies; this separates near equals.
        new(new GenreFit(), 0.06),

        // Enough to swap near equals, too little to lift a title that fits worse: about a tenth of the weight of mood.
        new(new DailyShuffle(), 0.06),
    ];

    private static readonly WeightedSignal[] Surprise =
    [
        new(new PreferenceFit(), 0.22),
        new(new Acclaim(), 0.05),

        // As much as exploration: rare titles are preferred without the rarest coming every time.
        new(new Novelty(), 0.25),

        // As much as novelty: a surprise that is the same every time is none.
        new(new Exploration(), 0.25),
    ];

    /// <summary>The signals for an aim.</summary>
    public static IReadOnlyList<WeightedSignal> For(Aim aim) => aim == Aim.Surprise ? Surprise : Mood;
}
