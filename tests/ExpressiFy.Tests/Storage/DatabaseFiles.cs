using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Storage;

/// <summary>Databases with content, and ways to spoil them.</summary>
internal static class DatabaseFiles
{
    /// <summary>Makes a database look as if a later version had upgraded it.</summary>
    public const string NewerMigration =
        "INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Later', '99.0.0')";

    private const int PageBytes = 4096;

    /// <summary>A database with this many profiles of one like each, all of it in the file itself.</summary>
    public static async Task<TemporaryDatabase> WithProfilesAsync(int count)
    {
        var database = await TemporaryDatabase.MigratedAsync();
        await database.RawScalarAsync(
            $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
            INSERT INTO profiles (id, consented_at) SELECT lower(hex(randomblob(16))), n FROM numbers;
            INSERT INTO feedback_events (profile_id, title_id, kind, is_on, at)
            SELECT id, 'film:tt0111161', 'Like', 1, consented_at FROM profiles;
            PRAGMA wal_checkpoint(TRUNCATE);
            """);
        return database;
    }

    public static async Task<ProfileId> AddProfileAsync(TemporaryDatabase database)
    {
        var id = await database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch);
        var like = new FeedbackEvent(TitleId.Film("tt0111161"), FeedbackKind.Like, On: true, DateTimeOffset.UnixEpoch);
        await database.Profiles.AppendAsync(id, like);
        return id;
    }

    /// <summary>Overwrites all pages but the first, which names the tables.</summary>
    public static void DamagePages(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var garbage = new byte[stream.Length - PageBytes];
        Array.Fill(garbage, (byte)0xA5);
        stream.Position = PageBytes;
        stream.Write(garbage);
    }

    public static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
