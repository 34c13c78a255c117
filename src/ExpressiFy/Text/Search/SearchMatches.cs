namespace ExpressiFy.Text.Search;

/// <summary>What a search found.</summary>
/// <param name="Documents">The best match first.</param>
/// <param name="Corrected">The words that the first match has; null when it has those of the query.</param>
internal sealed record SearchMatches(IReadOnlyList<int> Documents, string? Corrected)
{
    public static SearchMatches None { get; } = new([], Corrected: null);
}
