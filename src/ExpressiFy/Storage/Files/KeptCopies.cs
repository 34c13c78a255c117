using System.Globalization;

namespace ExpressiFy.Storage.Files;

/// <summary>
/// Copies of the database that are kept beside it before it is upgraded or restored. They hold profiles, also those
/// that are erased later, so they are deleted after <see cref="Lifetime"/>.
/// </summary>
public static class KeptCopies
{
    /// <summary>For how long a copy is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const string UpgradeMark = ".before-upgrade-";
    private const string RestoreMark = ".before-restore-";

    /// <summary>Copies the database before its migrations; null when no copy was needed, else its name.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static string? BeforeUpgrade(SqliteAddress address, IReadOnlyList<string> applied, TimeProvider time)
    {
        if (address.File is null)
            return null;
        var copy = NameOf(address.File, UpgradeMark, time);
        DatabaseCopy.Write(address, copy, overwrite: true);
        if (AppliedIn(copy).SequenceEqual(applied))
            return copy;

        // Another program has upgraded meanwhile, and has kept a copy.
        File.Delete(copy);
        return null;
    }

    /// <summary>The name of the copy that a restore keeps.</summary>
    internal static string NameBeforeRestore(string file, TimeProvider time) => NameOf(file, RestoreMark, time);

    /// <summary>Deletes copies that are older than <see cref="Lifetime"/>.</summary>
    public static void DeleteOld(SqliteAddress address, TimeProvider time)
    {
        if (address.File is null)
            return;
        var oldest = time.GetUtcNow() - Lifetime;
        foreach (var copy in Of(address.File).Where(copy => File.GetLastWriteTimeUtc(copy) < oldest.UtcDateTime))
            File.Delete(copy);
    }

    /// <summary>The copies that are there.</summary>
    internal static IEnumerable<string> Of(string file)
    {
        var name = Path.GetFileName(file);
        return new[] { UpgradeMark, RestoreMark }.SelectMany(mark =>
            Directory.EnumerateFiles(Path.GetDirectoryName(file)!, $"{name}{mark}*"));
    }

    private static string NameOf(string file, string mark, TimeProvider time)
    {
        var moment = time.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        return $"{file}{mark}{moment}";
    }

    private static IReadOnlyList<string> AppliedIn(string copy)
    {
        using var connection = SqliteFiles.Open(copy, Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly);
        return connection.Texts("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
    }
}
