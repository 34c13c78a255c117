using System.Collections.Frozen;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// Turns the signals of a title into sentences, for the titles of one list. To give a new signal a reason, add a line
/// to <see cref="ReasonsBySignal"/>.
/// </summary>
public sealed class Explainer(RankingContext context)
{
    private const int MaxReasons = 3;
    private const int ShareDigits = 4;

    // Signals without a line here (tempo, daily shuffle, exploration) give no reason that a person could check.
    private static readonly FrozenDictionary<Type, Func<Candidate, RankingContext, Reason?>> ReasonsBySignal =
        new Dictionary<Type, Func<Candidate, RankingContext, Reason?>>
        {
            [typeof(PreferenceFit)] = PreferenceReason.For,
            [typeof(Acclaim)] = AcclaimReason.For,
            [typeof(GenreFit)] = GenreReason.For,
            [typeof(Novelty)] = NoveltyReason.For,
        }.ToFrozenDictionary();

    // Picking asks for the mood reason of many titles, and the reply for those picked: each is made once.
    private readonly Dictionary<Candidate, Reason?> moodReasons = [];

    /// <summary>Whether a clear mood of the title is one that the request aims at.</summary>
    public bool HasMoodReason(Candidate candidate) => MoodReasonOf(candidate) is not null;

    /// <summary>One to three reasons, that with the largest contribution first.</summary>
    /// <param name="candidate">The title.</param>
    /// <param name="signals">Its signals, as <see cref="Ranker.Evaluate"/> gives them.</param>
    public IReadOnlyList<Reason> Explain(Candidate candidate, IReadOnlyList<SignalScore> signals)
    {
        var total = signals.Sum(signal => Math.Abs(signal.Contribution));
        var reasons = new List<Reason>();
        foreach (var signal in signals.OrderByDescending(signal => signal.Contribution))
        {
            if (reasons.Count == MaxReasons)
                break;
            var reason = ReasonOf(signal.Signal, candidate);
            if (reason is not null)
                reasons.Add(reason with { Contribution = Share(signal.Contribution, total) });
        }

        if (reasons.Count == 0)
            reasons.Add(new("mood", Phrase.Sentence(candidate.Title.Moods.Select(tag => tag.Word.Name))));
        return reasons;
    }

    private static double? Share(double contribution, double total) =>
        total == 0 ? null : Math.Round(contribution / total, ShareDigits);

    private Reason? ReasonOf(IRankingSignal signal, Candidate candidate)
    {
        if (signal is MoodFit)
            return MoodReasonOf(candidate);
        return ReasonsBySignal.TryGetValue(signal.GetType(), out var reasonFor) ? reasonFor(candidate, context) : null;
    }

    private Reason? MoodReasonOf(Candidate candidate)
    {
        if (!moodReasons.TryGetValue(candidate, out var reason))
        {
            reason = MoodReason.For(candidate, context);
            moodReasons.Add(candidate, reason);
        }

        return reason;
    }
}
