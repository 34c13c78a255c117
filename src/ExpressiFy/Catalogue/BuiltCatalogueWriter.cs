using Microsoft.Data.Sqlite;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Writes a built catalogue. The file is complete or not there: it is written beside its place and moved there at the
/// end.
/// </summary>
public static class BuiltCatalogueWriter
{
    /// <summary>Writes titles, which have <see cref="Title.EstimatedStrengths"/>, and their sources.</summary>
    /// <param name="path">Where the file is to be; one that is there is replaced.</param>
    /// <param name="titles">The titles; no id twice.</param>
    /// <param name="sources">The data sets that they are from.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<Title> titles, IEnumerable<BuiltSource> sources)
    {
        var unfinished = path + ".part";
        File.Delete(unfinished);
        using (var connection = BuiltTables.Open(unfinished, SqliteOpenMode.ReadWriteCreate))
        {
            Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
            using var transaction = connection.BeginTransaction();
            Execute(connection, BuiltTables.Create);
            Insert(connection, "titles", titles.Select(ValuesOf));
            Insert(connection, "sources", sources.Select(ValuesOf));
            Execute(connection, $"PRAGMA user_version = {BuiltTables.Version};");
            transaction.Commit();
        }

        File.Move(unfinished, path, overwrite: true);
    }

    // In the order of the columns.
    private static object?[] ValuesOf(Title title) =>
    [
        title.Id.ToString(),
        title.Name,
        BuiltTables.Joined(title.OtherNames),
        title.Year,
        title.LastYear,
        BuiltTables.Joined(title.Creators),
        BuiltTables.Joined(title.Genres),
        BuiltTables.Joined(title.Languages),
        title.RuntimeMinutes,
        title.Popularity,
        BuiltTables.BytesOf(title.EstimatedStrengths!),
    ];

    private static object?[] ValuesOf(BuiltSource source) =>
        [source.Id, source.Name, source.Address, source.Terms, source.Titles];

    private static void Insert(SqliteConnection connection, string table, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        foreach (var row in rows)
        {
            if (command.Parameters.Count == 0)
            {
                var names = row.Select((_, column) => $"@p{column}").ToList();
                // The table is one of two constants.
#pragma warning disable CA2100
                command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
                foreach (var name in names)
                    command.Parameters.Add(new() { ParameterName = name });
            }

            for (var column = 0; column < row.Length; column++)
                command.Parameters[column].Value = row[column] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
