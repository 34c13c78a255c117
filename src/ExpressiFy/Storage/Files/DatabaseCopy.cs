using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Files;

/// <summary>Copies a database to one file while others read and write it.</summary>
internal static class DatabaseCopy
{
    /// <summary>
    /// Writes what is committed now to a file, mode 0600. It is checked and on the disk when this returns; a file that
    /// was there before is replaced only then.
    /// </summary>
    /// <exception cref="SqliteException">The database cannot be read, or the file not be written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="DatabaseException">The copy is damaged.</exception>
    public static void Write(SqliteAddress source, string file, bool overwrite)
    {
        var temporary = PrivateFiles.NameBeside(file);
        try
        {
            // VACUUM fills an empty file that is there, whose mode stays.
            PrivateFiles.CreateEmpty(temporary);
            using (var connection = SqliteFiles.Open(source))
            using (var command = connection.CreateCommand())
            {
                command.CommandText = "VACUUM INTO $file";
                command.Parameters.AddWithValue("$file", temporary);
                command.ExecuteNonQuery();
            }

            Check(temporary);
            Flush(temporary);
            File.Move(temporary, file, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Check(string file)
    {
        using var copy = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
        var result = copy.Texts("PRAGMA quick_check(1)");
        if (result is not ["ok"])
            throw new DatabaseException($"The copy would be damaged; it was not kept. ({string.Join(' ', result)})");
    }

    // SQLite does not wait until the disk has the result of VACUUM INTO.
    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.Flush(flushToDisk: true);
    }
}
