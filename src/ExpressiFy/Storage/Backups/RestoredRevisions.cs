using System.Globalization;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Storage.Backups;

/// <summary>
/// Raises the revisions of restored profiles above all that a running host may have seen: it takes a profile of the
/// same revision for the one that it remembers.
/// </summary>
internal static class RestoredRevisions
{
    /// <summary>Raises them above those of the present database, with the restored one attached as "backup".</summary>
    public const string Raise =
        """
        UPDATE backup.profiles
        SET revision = max(revision, 1 + (SELECT coalesce(max(revision), 0) FROM main.profiles))
        """;

    /// <summary>
    /// Raises them to the milliseconds since 1970. A revision counts writes, which take longer than that, so that
    /// none before this moment has come so far, those of profiles that are erased included.
    /// </summary>
    public static void RaiseTo(SqliteAddress restored, TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        using var connection = SqliteFiles.Open(restored);
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"UPDATE profiles SET revision = max(revision, {now})"));
    }
}
