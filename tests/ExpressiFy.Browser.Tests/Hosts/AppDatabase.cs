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

    /// <summary>Whether no table holds anything of anybody.</summary>
    public static async Task<bool> KnowsNobodyAsync(this RunningApp app)
    {
        foreach (var table in OfPeople)
        {
            if (await app.CountAsync(table) > 0)
                return false;
        }

        return true;
    }

    public static async Task<object?> ScalarAsync(this RunningApp app, string sql)
    {
        var address = $"Data Source={app.DatabaseFile};Mode=ReadOnly;Pooling=False";
        await using var connection = new SqliteConnection(address);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
