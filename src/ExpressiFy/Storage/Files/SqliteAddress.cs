using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Files;

/// <summary>Where the SQLite database is: the completed connection string, and the file if it is one.</summary>
public sealed record SqliteAddress
{
    /// <summary>The setting of the connection string as an environment variable.</summary>
    public const string Variable = "ConnectionStrings__ExpressiFy";

    /// <summary>What to do when the database cannot be where it is.</summary>
    internal const string OtherPlace = $"""Another place: {Variable}="Data Source=/path/expressify.db".""";

    /// <summary>
    /// How long a statement waits for another writer, in seconds; the longest write takes far less.
    /// </summary>
    internal const int BusySeconds = 5;

    private const string TimeoutKey = "Default Timeout";
    private const string InMemory = ":memory:";
    private const string UriPrefix = "file:";

    private SqliteAddress(string connectionString, string? file)
    {
        ConnectionString = connectionString;
        File = file;
    }

    /// <summary>Whether nothing was configured, so that the folder of the file is the program's own.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>Whether it is in memory, where nothing of it outlives the connection.</summary>
    internal bool IsInMemory { get; private init; }

    /// <summary>The connection string, with foreign keys switched on and the full path of the file.</summary>
    public string ConnectionString { get; }

    /// <summary>The full path of the file; null for a database in memory or a "file:" address.</summary>
    public string? File { get; }

    /// <summary>The file, or the connection string where there is none, for messages to the operator.</summary>
    public string Name => File ?? ConnectionString;

    /// <summary>Completes the configured connection string; without one, takes <see cref="DefaultFile"/>.</summary>
    /// <exception cref="DatabaseException">It is no connection string, or there is no home folder.</exception>
    public static SqliteAddress From(string? configured)
    {
        if (string.IsNullOrWhiteSpace(configured))
            return OfFile(DefaultFile()) with { IsDefault = true };

        var address = Parse(configured);
        address.ForeignKeys = true;
        // The library's own is half a minute, and it repeats a statement that SQLite has given up.
        if (!address.ShouldSerialize(TimeoutKey))
            address.DefaultTimeout = BusySeconds;
        if (address.Password.Length > 0)
        {
            throw new DatabaseException(
                "ConnectionStrings:ExpressiFy has a password, but this SQLite does not encrypt. Leave it out, and "
                    + "encrypt the disk instead.");
        }

        if (!IsFile(address))
            return new(address.ToString(), null) { IsInMemory = IsMemory(address) };
        if (address.DataSource.Length == 0)
            throw new DatabaseException($"ConnectionStrings:ExpressiFy names no file. {OtherPlace}");
        // A shell expands "~" only at the start of a word; here it would become a folder of that name.
        if (address.DataSource.StartsWith("~/", StringComparison.Ordinal))
        {
            throw new DatabaseException(
                $"\"~\" in ConnectionStrings:ExpressiFy is not expanded; write the whole path. {OtherPlace}");
        }

        return OfFile(address);
    }

    /// <summary>The address of a file.</summary>
    public static SqliteAddress OfFile(string file)
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        };
        return OfFile(address);
    }

    // A file that is deleted while the program runs must not come back empty: it is created at the start alone.
    private static SqliteAddress OfFile(SqliteConnectionStringBuilder address)
    {
        address.DataSource = Path.GetFullPath(address.DataSource);
        if (address.Mode == SqliteOpenMode.ReadWriteCreate)
            address.Mode = SqliteOpenMode.ReadWrite;
        return new(address.ToString(), address.DataSource);
    }

    /// <summary>
    /// Closes the connections to this database that the program keeps open between uses; those in use close after it.
    /// </summary>
    public void ForgetConnections()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>E.g. ~/.local/share/ExpressiFy/expressify.db.</summary>
    /// <exception cref="DatabaseException">The account has no home folder.</exception>
    public static string DefaultFile()
    {
        var dataFolder = PathOf(Environment.SpecialFolder.LocalApplicationData);
        var home = PathOf(Environment.SpecialFolder.UserProfile);
        if (dataFolder.Length == 0 || (IsBelow(dataFolder, home) && !IsHome(home)))
        {
            throw new DatabaseException(
                $"There is no home folder for the database: HOME is \"{home}\". Set it, or name a file. {OtherPlace}");
        }

        return Path.Combine(dataFolder, "ExpressiFy", "expressify.db");
    }

    private static string PathOf(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);

    private static bool IsBelow(string folder, string home) => folder.StartsWith(home, StringComparison.Ordinal);

    // .NET takes "/" for the home of an account that has none, as in some containers.
    private static bool IsHome(string home) => home.Length > 1 && Directory.Exists(home);

    private static SqliteConnectionStringBuilder Parse(string configured)
    {
        try
        {
            return new SqliteConnectionStringBuilder(configured);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            // Not the text itself: it may hold a password.
            throw new DatabaseException(
                $"ConnectionStrings:ExpressiFy is no connection string of SQLite: {failure.Message} {OtherPlace}",
                failure);
        }
    }

    private static bool IsMemory(SqliteConnectionStringBuilder address) =>
        address.Mode == SqliteOpenMode.Memory || address.DataSource == InMemory;

    private static bool IsFile(SqliteConnectionStringBuilder address) =>
        !IsMemory(address)
        && !address.DataSource.StartsWith(UriPrefix, StringComparison.OrdinalIgnoreCase);
}
