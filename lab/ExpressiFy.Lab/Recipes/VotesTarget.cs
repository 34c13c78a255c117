using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Recipes;

/// <summary>
/// What the FER+ head learns from the ten votes on a face: the four targets of Barsoum et al. (2016).
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<VotesTarget>))]
public enum VotesTarget
{
    /// <summary>Cross-entropy with the vote fractions.</summary>
    Shares,

    /// <summary>
    /// Cross-entropy with the label that has most votes; a face where two labels tie adds nothing to the loss.
    /// </summary>
    Majority,

    /// <summary>
    /// Labels with more than three of ten votes are correct; the one the network finds most probable counts.
    /// </summary>
    MultiLabel,

    /// <summary>One label, drawn each time the face is used, with the vote fractions as probabilities.</summary>
    Drawn,
}
