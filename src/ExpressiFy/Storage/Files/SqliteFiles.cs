using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Files;

/// <summary>Connections to database files beside those of the context: unpooled, so that they read the disk.</summary>
internal static class SqliteFiles
{
    /// <summary>Opens a file that is there.</summary>
    public static SqliteConnection Open(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite) =>
        Open(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode });

    /// <summary>Opens the database of an address, which is there.</summary>
    public static SqliteConnection Open(SqliteAddress address) =>
        Open(new SqliteConnectionStringBuilder(address.ConnectionString));

    [SuppressMessage("Security", "CA2100", Justification = "Each caller writes its own statement.")]
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of all rows, as text.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Each caller writes its own statement.")]
    public static IReadOnlyList<string> Texts(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder address)
    {
        address.Pooling = false;
        address.DefaultTimeout = SqliteAddress.BusySeconds;
        var connection = new SqliteConnection(address.ToString());
        try
        {
            connection.Open();
            // SQLite looks every few milliseconds whether a lock is free, the library every 150: beside a program that
            // writes without a pause, that is often enough to find the moment between two of its writes.
            connection.Execute($"PRAGMA busy_timeout = {SqliteAddress.BusySeconds * 1000};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
