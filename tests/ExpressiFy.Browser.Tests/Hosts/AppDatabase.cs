using Microsoft.Data.Sqlite;

namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>What is in the program's database file, read beside it.</summary>
internal static class AppDatabase
{
    /// <summary>The tables that speak of people.</summary>
    public static readonly IReadOnlyList<string> OfPeople = ["profiles", "feedback_events"];

    /// <summary>Number of rows of a table.</summary>
    public static async Task<long> CountAsync(this RunningApp app, string table) =>
        (long)(await app.ScalarAsync($"SELECT COUNT(*) FROM {table}"))!;

    /// <summary>Number of rows that speak of people. 0: it knows nobody.</summary>
    public static async Task<long> RowsOfPeopleAsync(this RunningApp app)
    {
        var rows = 0L;
        foreach (var table in OfPeople)
            rows += await app.CountAsync(table);
        return rows;
    }

    /// <summary>A column of the feedback that was stored last.</summary>
    public static Task<object?> LastFeedbackAsync(this RunningApp app, string column) =>
        app.ScalarAsync($"SELECT {column} FROM feedback_events ORDER BY id DESC LIMIT 1");

    private static async Task<object?> ScalarAsync(this RunningApp app, string sql)
    {
        var address = $"Data Source={app.DatabaseFile};Mode=ReadOnly;Pooling=False";
        await using var connection = new SqliteConnection(address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
