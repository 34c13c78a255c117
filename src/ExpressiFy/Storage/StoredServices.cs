namespace ExpressiFy.Storage;

/// <summary>The services of a <see cref="StoredProfile"/> as its text: ids separated by commas.</summary>
internal static class StoredServices
{
    private const char Comma = ',';

    /// <summary>The ids in a text; none in null.</summary>
    public static string[] Read(string? text) => (text ?? "").Split(Comma, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text of ids.</summary>
    /// <exception cref="ArgumentException">They cannot be held.</exception>
    public static string Write(IReadOnlyCollection<string> ids) => CanHold(ids)
        ? string.Join(Comma, ids)
        : throw new ArgumentException("Ids have no comma, and together at most 1000 characters.", nameof(ids));

    /// <summary>Whether no id is empty or has a comma, and all together fit into the column.</summary>
    public static bool CanHold(IReadOnlyCollection<string> ids) =>
        ids.All(id => id.Length > 0 && !id.Contains(Comma, StringComparison.Ordinal))
        && ids.Sum(id => id.Length + 1) <= ExpressiFyDb.ServicesLength;
}
