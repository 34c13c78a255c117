using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage;

/// <summary>Where the SQLite file is.</summary>
internal static class SqliteAddress
{
    /// <summary>The configured connection string, or a file in the person's own data folder; the folder is made.</summary>
    public static string From(string? configured)
    {
        var address = string.IsNullOrWhiteSpace(configured)
            ? new SqliteConnectionStringBuilder { DataSource = DefaultFile() }
            : new SqliteConnectionStringBuilder(configured);
        address.ForeignKeys = true;
        if (IsFile(address) && Path.GetDirectoryName(Path.GetFullPath(address.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        return address.ToString();
    }

    /// <summary>E.g. ~/.local/share/ExpressiFy/expressify.db.</summary>
    public static string DefaultFile()
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // An account without a home (some containers) has no data folder: then beside the program.
        return Path.Combine(own.Length > 0 ? own : AppContext.BaseDirectory, "ExpressiFy", "expressify.db");
    }

    private static bool IsFile(SqliteConnectionStringBuilder address) =>
        address.Mode != SqliteOpenMode.Memory && address.DataSource.Length > 0
        && address.DataSource != ":memory:" && !address.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
