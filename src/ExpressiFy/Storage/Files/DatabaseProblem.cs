namespace ExpressiFy.Storage.Files;

/// <summary>Why the database cannot be used.</summary>
/// <param name="Fault">The kind.</param>
/// <param name="Reason">One sentence that names no path, so that it may be shown to anybody.</param>
/// <param name="Remedy">What the operator can do; may name paths.</param>
public sealed record DatabaseProblem(DatabaseFault Fault, string Reason, string Remedy)
{
    /// <summary>Reason and remedy in one line, for the operator alone.</summary>
    public string LineFor(SqliteAddress address)
    {
        var parts = $"{address.Name}: {Reason} {Remedy}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts);
    }
}

/// <summary>The kinds of <see cref="DatabaseProblem"/>.</summary>
public enum DatabaseFault
{
    /// <summary>There is no file, or it has no tables.</summary>
    Missing,

    /// <summary>It is a folder.</summary>
    Folder,

    /// <summary>The file or its folder cannot be written.</summary>
    NotWritable,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The disk reports errors.</summary>
    DiskError,

    /// <summary>Its pages are damaged, or it is no database.</summary>
    Damaged,

    /// <summary>It was made by a newer version of the program.</summary>
    Newer,

    /// <summary>It belongs to another program.</summary>
    Foreign,

    /// <summary>Another program holds it.</summary>
    Locked,

    /// <summary>It cannot be opened.</summary>
    Unopened,
}
