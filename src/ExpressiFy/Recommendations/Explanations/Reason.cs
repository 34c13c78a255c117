using System.Text.Json.Serialization;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>A true sentence that says why a title stands here.</summary>
/// <param name="Kind">"mood", "taste", "genre", "quality" or "surprise": the signal it comes from.</param>
/// <param name="Text">For people, e.g. "Heart-warming and uplifting: a lift from a sad mood".</param>
public sealed record Reason(string Kind, string Text)
{
    /// <summary>
    /// Of all that spoke for or against the title, the share that its signal had: 0…1, below 0 when it spoke against;
    /// null where titles were not weighed by signals.
    /// </summary>
    [JsonPropertyName("share")]
    public double? Contribution { get; init; }
}
