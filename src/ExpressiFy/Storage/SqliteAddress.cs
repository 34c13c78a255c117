using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage;

/// <summary>Completes the SQLite connection string.</summary>
internal static class SqliteAddress
{
    private const string InMemory = ":memory:";
    private const string UriPrefix = "file:";

    /// <summary>
    /// The configured connection string, or one of <see cref="DefaultFile"/>, with foreign keys switched on. Creates
    /// the file's folder.
    /// </summary>
    public static string From(string? configured)
    {
        var address = string.IsNullOrWhiteSpace(configured)
            ? new SqliteConnectionStringBuilder { DataSource = DefaultFile() }
            : new SqliteConnectionStringBuilder(configured);
        address.ForeignKeys = true;
        if (IsFile(address))
            CreateFolderOf(Path.GetFullPath(address.DataSource));
        return address.ToString();
    }

    /// <summary>E.g. ~/.local/share/ExpressiFy/expressify.db.</summary>
    public static string DefaultFile()
    {
        var dataFolder = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        // An account without a home folder (in some containers) has no data folder either.
        var root = dataFolder.Length > 0 ? dataFolder : AppContext.BaseDirectory;
        return Path.Combine(root, "ExpressiFy", "expressify.db");
    }

    private static void CreateFolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file);
        if (folder is not null)
            Directory.CreateDirectory(folder);
    }

    private static bool IsFile(SqliteConnectionStringBuilder address)
    {
        if (address.Mode == SqliteOpenMode.Memory)
            return false;
        var source = address.DataSource;
        return source.Length > 0
            && source != InMemory
            && !source.StartsWith(UriPrefix, StringComparison.OrdinalIgnoreCase);
    }
}
