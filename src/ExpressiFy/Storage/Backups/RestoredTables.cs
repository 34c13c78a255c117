using ExpressiFy.Storage.Files;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Backups;

/// <summary>Replaces the rows of a database by those of another with the same tables, in one transaction.</summary>
internal static class RestoredTables
{
    // A running host goes on with the keys that it has: those of visitors' cookies stay, those of the backup come back.
    private const string Keys = "data_protection_keys";

    private const string Tables =
        """
        SELECT name FROM backup.sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    private const string RestoreKeys =
        $"""
        INSERT INTO main.{Keys} (friendly_name, xml)
        SELECT friendly_name, xml FROM backup.{Keys} AS old
        WHERE NOT EXISTS (SELECT 1 FROM main.{Keys} AS new WHERE new.xml = old.xml
            OR new.friendly_name = old.friendly_name)
        """;

    /// <summary>Copies the database to <paramref name="kept"/>, then replaces its rows.</summary>
    public static void Replace(SqliteAddress target, SqliteAddress staged, string kept)
    {
        using var connection = SqliteFiles.Open(target);
        Attach(connection, staged.File!);
        // Rows of tables that refer to each other are deleted and come back in any order.
        connection.Execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        // From here on nothing is written that the copy does not have.
        connection.Execute("BEGIN IMMEDIATE;");
        DatabaseCopy.Write(target, kept, overwrite: false);
        connection.Execute(RestoredRevisions.Raise);
        foreach (var table in connection.Texts(Tables))
            connection.Execute(table == Keys ? RestoreKeys : StatementFor(connection, table));
        connection.Execute("COMMIT;");
        connection.Execute("DETACH backup; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private static void Attach(SqliteConnection connection, string file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "ATTACH $file AS backup";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    private static string StatementFor(SqliteConnection connection, string table)
    {
        var names = connection.Texts($"SELECT name FROM pragma_table_info('{table.Replace("'", "''")}', 'backup')");
        var columns = string.Join(", ", names.Select(Quote));
        var quoted = Quote(table);
        return $"""
            DELETE FROM main.{quoted};
            INSERT INTO main.{quoted} ({columns}) SELECT {columns} FROM backup.{quoted};
            """;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
