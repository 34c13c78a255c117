using System.Runtime.ExceptionServices;
using ExpressiFy.Affect;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Catalogue;

/// <summary>
/// A file that <c>expressify catalogue build</c> wrote: estimated titles, and the data sets that they are from.
/// </summary>
public static class BuiltCatalogue
{
    private const string SelectTitles =
        "SELECT id, name, other_names, year, last_year, creators, genres, languages, minutes, popularity, strengths "
        + "FROM titles WHERE rowid BETWEEN @first AND @last ORDER BY rowid";

    // A second thread reads half of the titles; more would wait for each other.
    private const int Readers = 2;

    private const string SelectSources = "SELECT id, name, address, terms, titles FROM sources ORDER BY rowid";

    /// <summary>The data sets that the titles of a file are from; fast.</summary>
    /// <exception cref="BuiltCatalogueException">The file is missing, damaged, or of another version.</exception>
    public static IReadOnlyList<BuiltSource> ReadSources(string path) =>
        Read(path, connection => Rows(connection, SelectSources, SourceOf).ToList());

    /// <summary>The titles of a file, no two with the same id; about a second for 250,000.</summary>
    /// <exception cref="BuiltCatalogueException">The file is missing, damaged, or of another version.</exception>
    public static IReadOnlyList<Title> ReadTitles(string path) => Read(path, connection =>
        TitlesOf(path, Rows(connection, "SELECT count(*) FROM titles", row => row.GetInt32(0)).Single()));

    private static T Read<T>(string path, Func<SqliteConnection, T> read)
    {
        if (!File.Exists(path))
            throw new BuiltCatalogueException(path, "there is no such file.");
        try
        {
            using var connection = BuiltTables.Open(path, SqliteOpenMode.ReadOnly);
            var version = Rows(connection, "PRAGMA user_version", row => row.GetInt32(0)).Single();
            return version == BuiltTables.Version
                ? read(connection)
                : throw new BuiltCatalogueException(path, "this version of ExpressiFy reads no such catalogue.");
        }
        catch (Exception failure) when (failure is SqliteException or FormatException or InvalidCastException)
        {
            throw new BuiltCatalogueException(path, "this is no catalogue, or it is damaged.", failure);
        }
    }

    // The rows are numbered from 1 without gaps, as they were written.
    private static Title[] TitlesOf(string path, int count)
    {
        var titles = new Title[count];
        try
        {
            Parallel.For(0, Readers, reader =>
                Fill(path, titles, count * reader / Readers, count * (reader + 1) / Readers));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return Array.IndexOf(titles, null) < 0 ? titles : throw new FormatException("Titles are missing.");
    }

    private static void Fill(string path, Title[] titles, int start, int end)
    {
        using var connection = BuiltTables.Open(path, SqliteOpenMode.ReadOnly);
        // The same genres, languages and makers stand in many rows.
        var shared = new Dictionary<string, string[]>();
        var place = start;
        foreach (var title in Rows(
            connection, SelectTitles, row => TitleOf(row, shared), ("@first", start + 1), ("@last", end)))
        {
            titles[place++] = title;
        }
    }

    private static IEnumerable<T> Rows<T>(
        SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> valueOf,
        params (string Name, int Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return valueOf(rows);
    }

    private static Title TitleOf(SqliteDataReader row, Dictionary<string, string[]> shared)
    {
        var bytes = (byte[])row.GetValue(10);
        if (bytes.Length != MoodVocabulary.All.Count)
            throw new FormatException("A title has other moods than this version.");
        return new()
        {
            Id = TitleId.Parse(row.GetString(0)),
            Name = row.GetString(1),
            OtherNames = BuiltTables.Split(row.GetString(2)),
            Year = row.GetInt32(3),
            LastYear = NumberOrNull(row, 4),
            Creators = Shared(5),
            Genres = Shared(6),
            Languages = Shared(7),
            RuntimeMinutes = NumberOrNull(row, 8),
            Popularity = NumberOrNull(row, 9),
            Moods = [],
            Acclaim = 1,
            IsEstimated = true,
            EstimatedStrengths = BuiltTables.StrengthsOf(bytes),
        };

        string[] Shared(int column)
        {
            var joined = row.GetString(column);
            if (!shared.TryGetValue(joined, out var texts))
                shared[joined] = texts = BuiltTables.Split(joined);
            return texts;
        }
    }

    private static int? NumberOrNull(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt32(column);

    private static BuiltSource SourceOf(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4));
}
