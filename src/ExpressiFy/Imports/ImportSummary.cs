using System.Text.Json.Serialization;

namespace ExpressiFy.Imports;

/// <summary>An import that can be taken back.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it was made.</param>
/// <param name="What">What the files were taken for, e.g. "IMDb ratings".</param>
/// <param name="FeedbackCount">How many words on titles it added.</param>
public sealed record ImportSummary(long Id, DateTimeOffset At, string What, [property: JsonPropertyName("words")] int FeedbackCount);

/// <summary>What an import added.</summary>
/// <param name="Summary">The import; null when it added nothing.</param>
public sealed record ImportOutcome(ImportSummary? Summary, int Ratings, int Likes, int Seen, int Saved);
