namespace ExpressiFy.Catalogue;

/// <summary>The films that a name may mean.</summary>
/// <param name="Films">None, one, or several.</param>
/// <param name="IsSure">Whether the film is meant, when there is one; false when only a person can say it.</param>
internal sealed record NameMatch(IReadOnlyList<Title> Films, bool IsSure)
{
    /// <summary>No film.</summary>
    public static NameMatch None { get; } = new([], IsSure: true);
}
