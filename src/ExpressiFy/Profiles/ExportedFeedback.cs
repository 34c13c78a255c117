using System.Text.Json.Serialization;

namespace ExpressiFy.Profiles;

/// <summary>A <see cref="FeedbackEvent"/> in a <see cref="ProfileExport"/>.</summary>
/// <param name="Title">E.g. "film:tt0111161".</param>
/// <param name="Kind">
/// "like", "dislike", "hide", "seen", "save", "rating", "left", "forget", "passed" or "episode".
/// </param>
/// <param name="On">True gives the feedback, false withdraws it.</param>
/// <param name="At">The time of the event.</param>
/// <param name="Stars">The rating, 0.5…5.</param>
/// <param name="MoodAfter">The mood after the title: the name of a <see cref="Profiles.MoodAfter"/>.</param>
/// <param name="Source">"said" for feedback given in this program, "imported" for an imported list.</param>
/// <param name="Trait">With the kind "forget": the trait that is left out of what is learned.</param>
public sealed record ExportedFeedback(
    string Title,
    string Kind,
    bool On,
    DateTimeOffset At,
    double? Stars = null,
    [property: JsonPropertyName("left")] string? MoodAfter = null,
    string Source = "said",
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Trait = null)
{
    /// <summary>The import that brought the event; null for none.</summary>
    public long? Import { get; init; }

    /// <summary>With the kind "episode": the last episode that the person has seen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Episode { get; init; }

    public static ExportedFeedback Of(FeedbackEvent feedback) => new(
        feedback.TitleId.ToString(),
        feedback.Kind.Name(),
        feedback.On,
        feedback.At,
        feedback.Stars?.Count,
        feedback.MoodAfter?.Name,
        feedback.Source.ToString().ToLowerInvariant(),
        feedback.Trait)
    {
        Episode = feedback.Episode,
    };
}
