using ExpressiFy.Affect;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Catalogue.Built;

/// <summary>
/// The estimated titles that <c>expressify catalogue build</c> made of data sets, and what these are.
/// </summary>
/// <param name="Titles">The titles; no two have the same id.</param>
/// <param name="Sources">The data sets.</param>
public sealed record BuiltCatalogue(IReadOnlyList<Title> Titles, IReadOnlyList<BuiltSource> Sources)
{
    private const string SelectTitles =
        "SELECT id, name, other_names, year, last_year, creators, genres, languages, minutes, popularity, strengths "
        + "FROM titles";

    private const string SelectSources = "SELECT id, name, address, terms, titles FROM sources";

    /// <summary>Reads a file; a second for some hundred thousand titles.</summary>
    /// <exception cref="BuiltCatalogueException">The file is missing, damaged, or of another version.</exception>
    public static BuiltCatalogue Read(string path)
    {
        if (!File.Exists(path))
            throw new BuiltCatalogueException(path, "there is no such file.");
        try
        {
            using var connection = BuiltTables.Open(path, SqliteOpenMode.ReadOnly);
            var version = Rows(connection, "PRAGMA user_version", row => row.GetInt32(0)).Single();
            if (version != BuiltTables.Version)
                throw new BuiltCatalogueException(path, "this is no catalogue that this version of ExpressiFy reads.");
            // The same genres, languages and makers stand in many rows.
            var shared = new Dictionary<string, string[]>();
            return new(
                [.. Rows(connection, SelectTitles, row => TitleOf(row, shared))],
                [.. Rows(connection, SelectSources, SourceOf)]);
        }
        catch (Exception failure) when (failure is SqliteException or FormatException or InvalidCastException)
        {
            throw new BuiltCatalogueException(path, "this is no catalogue, or it is damaged.", failure);
        }
    }

    private static IEnumerable<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> valueOf)
    {
        using var command = connection.CreateCommand();
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
