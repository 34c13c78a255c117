namespace ExpressiFy.Profiles;

/// <summary>The names of feedback kinds in JSON and forms.</summary>
public static class FeedbackKindNames
{
    /// <summary>The kinds of feedback on titles: all but <see cref="FeedbackKind.Forget"/>.</summary>
    public static IReadOnlyList<FeedbackKind> All { get; } =
        [.. Enum.GetValues<FeedbackKind>().Where(kind => kind != FeedbackKind.Forget)];

    /// <summary>"like", "dislike", "hide", "seen", "save", "rating", "left", "passed" or "episode".</summary>
    public static string Name(this FeedbackKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Parses a <see cref="Name"/>; case-sensitive. False for anything else.</summary>
    public static bool TryParse(string? name, out FeedbackKind kind)
    {
        foreach (var candidate in All)
        {
            if (candidate.Name() == name)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
