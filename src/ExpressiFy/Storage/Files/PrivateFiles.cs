using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Files;

/// <summary>Makes files of the database that only the program's own account can read.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>What SQLite appends to the name of a database for its own files.</summary>
    internal static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    /// <summary>
    /// Creates the file, mode 0600, and its folders, mode 0700, if they are not there, and takes the rights of others
    /// from files that are. A folder that was there keeps its mode, unless it is the default one, which is ours alone.
    /// </summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not create it.</exception>
    internal static void Prepare(SqliteAddress address)
    {
        if (address.File is null)
            return;

        var folder = Path.GetDirectoryName(address.File)!;
        CreateFolder(folder);
        if (address.IsDefault)
            TakeRightsOfOthers(folder);
        if (!File.Exists(address.File))
            CreateDatabase(address.File);
        foreach (var suffix in Suffixes)
            TakeRightsOfOthers(address.File + suffix);
    }

    /// <summary>Creates a folder, and those above it, with mode 0700; one that is there is left as it is.</summary>
    internal static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerFolder);
    }

    /// <summary>Creates a new, empty file with mode 0600.</summary>
    internal static void CreateEmpty(string file) => Open(file).Dispose();

    /// <summary>Creates a file with mode 0600 for writing.</summary>
    public static FileStream Open(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(file, options);
    }

    /// <summary>A name beside a file that no other program uses.</summary>
    internal static string NameBeside(string file) => $"{file}.{Guid.NewGuid():N}.tmp";

    // Under another name first: a program that starts at the same time sees no file or a whole one.
    private static void CreateDatabase(string file)
    {
        var temporary = NameBeside(file);
        CreateEmpty(temporary);
        try
        {
            using (var connection = SqliteFiles.Open(temporary))
                connection.Execute("PRAGMA journal_mode = WAL;");
            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // The other program was first.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void TakeRightsOfOthers(string file)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(file))
            return;
        try
        {
            var mode = File.GetUnixFileMode(file);
            if ((mode & ~OwnerFolder) != 0)
                File.SetUnixFileMode(file, mode & OwnerFolder);
        }
        catch (UnauthorizedAccessException)
        {
            // The file belongs to another account, which decides who reads it.
        }
    }
}
