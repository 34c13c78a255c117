using System.Text.Json.Serialization;

namespace ExpressiFy.Profiles;

/// <summary>Everything stored of a person, in plain values, for the person to keep.</summary>
/// <param name="Profile">The profile's id.</param>
/// <param name="ConsentedAt">When the person agreed to keep a profile.</param>
/// <param name="ExportedAt">When this was written.</param>
/// <param name="Feedback">What the person said, oldest first.</param>
public sealed record ProfileExport(
    string Profile, DateTimeOffset ConsentedAt, DateTimeOffset ExportedAt, IReadOnlyList<ExportedFeedback> Feedback);

/// <summary>One thing the person said of a title.</summary>
/// <param name="Title">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen", "save", "rating" or "left".</param>
/// <param name="On">True said it, false took it back.</param>
/// <param name="At">When.</param>
/// <param name="Stars">Of a rating: 0.5…5.</param>
/// <param name="MoodAfter">How it left the person: "better", "same", "worse" or a mood word.</param>
/// <param name="Source">"said" here, or "imported" from a list.</param>
public sealed record ExportedFeedback(string Title, string Kind, bool On, DateTimeOffset At, double? Stars = null, [property: JsonPropertyName("left")] string? MoodAfter = null, string Source = "said")
{
    public static ExportedFeedback Of(FeedbackEvent said) => new(
        said.TitleId.ToString(), said.Kind.ToString().ToLowerInvariant(), said.On, said.At,
        said.Stars?.Count, said.MoodAfter?.Name, said.Source.ToString().ToLowerInvariant());
}
