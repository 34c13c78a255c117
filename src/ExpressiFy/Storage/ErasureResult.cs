namespace ExpressiFy.Storage;

/// <summary>What became of a request to erase a profile.</summary>
public enum ErasureResult
{
    /// <summary>There was no such profile.</summary>
    NothingStored,

    /// <summary>Nothing of it is left in the database's files.</summary>
    Erased,

    /// <summary>
    /// It is erased, and no program finds it any more; but another program reads the database, and until it ends copies
    /// stay in the write-ahead log. <see cref="DeletedRows"/> overwrites them as soon as it can.
    /// </summary>
    Pending,
}
