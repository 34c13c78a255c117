namespace ExpressiFy.Affect;

/// <summary>A target that a <see cref="MoodTarget"/> is the mean of.</summary>
/// <param name="Target">The target.</param>
/// <param name="Share">Its weight, 0…1.</param>
internal readonly record struct TargetPart(MoodTarget Target, double Share);
