using Microsoft.Data.Sqlite;

namespace ExpressiFy.Catalogue;

/// <summary>The tables of a built catalogue, an SQLite file, and how the values of titles stand in them.</summary>
internal static class BuiltTables
{
    /// <summary>PRAGMA user_version of files of this form.</summary>
    public const int Version = 1;

    public const string Create = """
        CREATE TABLE titles (
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            other_names TEXT NOT NULL,
            year INTEGER NOT NULL,
            last_year INTEGER,
            creators TEXT NOT NULL,
            genres TEXT NOT NULL,
            languages TEXT NOT NULL,
            minutes INTEGER,
            popularity INTEGER,
            strengths BLOB NOT NULL
        );
        CREATE TABLE sources (
            id TEXT NOT NULL,
            name TEXT NOT NULL,
            address TEXT NOT NULL,
            terms TEXT NOT NULL,
            titles INTEGER NOT NULL
        );
        """;

    // Names hold commas and bars, and no unit separator of ASCII.
    private const char Separator = '\u001f';

    private const float StrongestByte = byte.MaxValue;

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // Without a pool, which would keep the file open.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static string Joined(IEnumerable<string> texts) => string.Join(Separator, texts);

    public static string[] Split(string joined) => joined.Length == 0 ? [] : joined.Split(Separator);

    /// <summary>Strengths, 0…1, as bytes, 0…255.</summary>
    public static byte[] BytesOf(IReadOnlyList<float> strengths) =>
        [.. strengths.Select(strength => (byte)MathF.Round(Math.Clamp(strength, 0, 1) * StrongestByte))];

    public static float[] StrengthsOf(ReadOnlySpan<byte> bytes)
    {
        var strengths = new float[bytes.Length];
        for (var word = 0; word < strengths.Length; word++)
            strengths[word] = bytes[word] / StrongestByte;
        return strengths;
    }
}
