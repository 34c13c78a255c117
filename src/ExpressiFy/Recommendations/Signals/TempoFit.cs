using System.Numerics;
using System.Runtime.InteropServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>Whether a track's tempo suits how active the target is. Says nothing of films.</summary>
public sealed class TempoFit : IRankingSignal
{
    // Tempo is the strongest single cue of arousal in music, but our three steps of it are coarse.
    private const double SignalWeight = 0.06;

    // About where the tracks of each tempo in the catalogue have their mean arousal, drawn apart.
    private const double Slow = -0.2, Mid = 0.15, Fast = 0.5;

    public double Weight => SignalWeight;

    /// <summary>The arousal that a tempo suggests.</summary>
    public static double ArousalOf(Tempo tempo) => tempo switch { Tempo.Slow => Slow, Tempo.Mid => Mid, _ => Fast };

    public double Score(Candidate candidate, RankingContext context) =>
        candidate.Title.Tempo is { } tempo && context.Target is { } target
            ? Math.Clamp(1 - Math.Abs(ArousalOf(tempo) - target.Affect.Arousal), 0, 1)
            : 0.5;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        scores.Fill(0.5f);
        if (table.Medium == Medium.Film || context.Target is not { } target)
            return;

        var wanted = (float)target.Affect.Arousal;
        var paces = MemoryMarshal.Cast<float, Vector<float>>(table.TempoArousal);
        var results = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var i = 0; i < results.Length; i++)
        {
            var fit = Vector.Max(Vector<float>.Zero, Vector<float>.One - Vector.Abs(paces[i] - new Vector<float>(wanted)));
            results[i] = Vector.ConditionalSelect(Vector.AsVectorSingle(Vector.Equals(paces[i], paces[i])), fit, results[i]);
        }

        for (var row = results.Length * Vector<float>.Count; row < scores.Length; row++)
            scores[row] = float.IsNaN(table.TempoArousal[row]) ? 0.5f : Math.Max(0, 1 - Math.Abs(table.TempoArousal[row] - wanted));
    }

    public Reason? Explain(Candidate candidate, RankingContext context) => null;
}
