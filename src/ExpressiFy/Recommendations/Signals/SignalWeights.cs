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

        // What no mood word says: gentle comedies, nature and food calm, loss and cruelty do not.
        new(new ThemeFit(), 0.10),
    ];

    private static readonly WeightedSignal[] Browse =
    [
        // The same for every title; the reason that names a title's moods comes from it.
        new(new MoodFit(), 0.10),

        // A title that the person is expected to like fully comes about 40 times as often as one of which nothing is
        // known.
        new(new PreferenceFit(), 0.30),

        // The most acclaimed titles come twice as often as the others, so that a list is not only the best known
        // classics.
        new(new Acclaim(), 0.03),

        // Each step of popularity makes a title come 1.6 times as often. Among several thousand titles, a list without
        // it holds hardly one that most people know.
        new(new Familiarity(), 0.17),

        // Browsing means to see what there is.
        new(new DailyShuffle(), 0.50),
    ];

    private static readonly WeightedSignal[] Surprise =
    [
        // What the person likes of the rare ones, without popularity: with .22, two people had 70 % of a surprise in
        // common.
        new(new PreferenceFit(), 0.45),
        new(new Acclaim(), 0.03),

        // Rare titles are preferred without the rarest coming every time: one that is rarer by .1 comes three times as
        // often.
        new(new Novelty(), 0.50),

        // A surprise that is the same every time is none.
        new(new DailyShuffle(), 0.50),
    ];

    /// <summary>The signals for an aim.</summary>
    public static IReadOnlyList<WeightedSignal> For(Aim aim) => aim switch
    {
        Aim.Surprise => Surprise,
        Aim.Browse => Browse,
        _ => Mood,
    };
}
