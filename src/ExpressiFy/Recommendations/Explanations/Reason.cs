using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>
/// Why a title stands here: facts about it that can be checked. <see cref="ReasonText"/> makes the sentence.
/// </summary>
/// <param name="Kind">What it comes from.</param>
/// <param name="Medium">The medium of the title: a film is directed, a track is sung.</param>
/// <param name="Arguments">The facts that the sentence names.</param>
public sealed record Reason(ReasonKind Kind, Medium Medium, ReasonArguments Arguments)
{
    /// <summary>
    /// Of all that spoke for or against the title, the share that its signal had: above 0, at most 1. Null for facts
    /// that the ranking did not weigh.
    /// </summary>
    public double? Contribution { get; init; }
}

/// <summary>What a reason comes from: a signal of the ranking, or the title alone.</summary>
public enum ReasonKind
{
    /// <summary>The title's moods.</summary>
    Mood,

    /// <summary>The person's feedback.</summary>
    Taste,

    /// <summary>What a film is about.</summary>
    Theme,

    /// <summary>The genre that was asked for.</summary>
    Genre,

    /// <summary>The title's acclaim.</summary>
    Quality,

    /// <summary>Rare traits, for a surprise.</summary>
    Surprise,

    /// <summary>What the title has in common with another one.</summary>
    Likeness,

    /// <summary>Another fact about the title, which the ranking did not weigh.</summary>
    Fact,
}
