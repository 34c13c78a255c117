using System.Text.Json.Serialization;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>A reason with its English sentence, as JSON.</summary>
/// <param name="Kind">
/// "mood", "taste", "theme", "genre", "quality", "surprise", "likeness" or "fact": what it comes from.
/// </param>
/// <param name="Text">For people, at most eight words, e.g. "Heart-warming and playful, about food".</param>
/// <param name="Arguments">The facts that the sentence names, for sentences in other languages.</param>
public sealed record WrittenReason(string Kind, string Text, ReasonArguments Arguments)
{
    /// <summary>
    /// Of all that spoke for or against the title, the share that its signal had: above 0, at most 1; null for facts
    /// that the ranking did not weigh.
    /// </summary>
    [JsonPropertyOrder(1)]
    [JsonPropertyName("share")]
    public double? Contribution { get; init; }

    /// <summary>The reason in English.</summary>
    public static WrittenReason Of(Reason reason) =>
        new(reason.Kind.ToString().ToLowerInvariant(), ReasonText.Of(reason), reason.Arguments)
        {
            Contribution = reason.Contribution,
        };
}
