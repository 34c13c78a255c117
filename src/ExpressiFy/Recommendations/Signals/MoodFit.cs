using System.Numerics;
using System.Runtime.InteropServices;
using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How well a title's moods fit the target: half by their place in the affect plane, half by which words they are. docs/mood.md writes it out:
/// fit = ½ exp(-d²/2s²) + ½ (1 + w)/2, less a fifth where no clear mood of the title is one that is sought.
/// </summary>
public sealed class MoodFit : IRankingSignal
{
    // The person asked for a mood; nothing else may outweigh it.
    private const double SignalWeight = 0.50;

    // Distance at which the place stops counting, about that between "uplifting" and "melancholic".
    private const double Spread = 0.35;

    // A title none of whose clear moods is sought stands near the target by averaging only; it comes after those that answer.
    private const double Sought = 0.4, Beside = 0.8;

    public double Weight => SignalWeight;

    public double Score(Candidate candidate, RankingContext context)
    {
        if (context.Target is not { } target)
            return 0.5;

        var distance = candidate.Affect.DistanceTo(target.Affect) / Spread;
        var place = Math.Exp(-distance * distance / 2);
        var fit = (place + ((candidate.MoodAffinityTo(target) + 1) / 2)) / 2;
        return (candidate.ClearMoods & SoughtBy(target)) != 0 ? fit : Beside * fit;
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        if (context.Target is not { } target)
        {
            scores.Fill(0.5f);
            return;
        }

        if (context.MoodAffinity is { } welcomes)
            welcomes.Fill(target, scores);
        else
            ColumnMath.FillMoodAffinity(table, target, scores);
        Fit(table, target, scores);
    }

    public Reason? Explain(Candidate candidate, RankingContext context) => MoodReason.For(candidate, context);

    // In: how welcome the moods are. Out: the fit.
    private static void Fit(CandidateTable table, MoodTarget target, Span<float> scores)
    {
        const float narrowness = (float)(-1 / (2 * Spread * Spread));
        var (valence, arousal, sought) = ((float)target.Affect.Valence, (float)target.Affect.Arousal, SoughtBy(target));
        var results = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var valences = MemoryMarshal.Cast<float, Vector<float>>(table.Valence);
        var arousals = MemoryMarshal.Cast<float, Vector<float>>(table.Arousal);
        var clear = MemoryMarshal.Cast<uint, Vector<uint>>(table.ClearMoods);
        for (var i = 0; i < results.Length; i++)
        {
            var (across, up) = (valences[i] - new Vector<float>(valence), arousals[i] - new Vector<float>(arousal));
            var place = Vector.Exp(((across * across) + (up * up)) * narrowness);
            var fit = (place * 0.5f) + (results[i] * 0.25f) + new Vector<float>(0.25f);
            var none = Vector.Equals(clear[i] & new Vector<uint>(sought), Vector<uint>.Zero);
            results[i] = Vector.ConditionalSelect(Vector.AsVectorSingle(none), fit * (float)Beside, fit);
        }

        for (var row = results.Length * Vector<float>.Count; row < scores.Length; row++)
        {
            var (across, up) = (table.Valence[row] - valence, table.Arousal[row] - arousal);
            var fit = (MathF.Exp(((across * across) + (up * up)) * narrowness) * 0.5f) + (scores[row] * 0.25f) + 0.25f;
            scores[row] = (table.ClearMoods[row] & sought) != 0 ? fit : (float)Beside * fit;
        }
    }

    private static uint SoughtBy(MoodTarget target)
    {
        var sought = 0u;
        for (var word = 0; word < MoodVocabulary.All.Count; word++)
            sought |= target.AffinityFor(word) >= Sought ? 1u << word : 0;
        return sought;
    }
}
