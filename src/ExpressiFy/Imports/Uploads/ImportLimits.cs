namespace ExpressiFy.Imports.Uploads;

/// <summary>How much one import may be. The largest personal lists seen in public are some 20,000 rows and 3 MB.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of all files together, as they arrive.</summary>
    public const int LargestUpload = 10 * 1024 * 1024;

    /// <summary>Bytes of all files together, unpacked.</summary>
    public const int LargestUnpacked = 40 * 1024 * 1024;

    /// <summary>Files in a ZIP: Letterboxd adds one for each list that a person made.</summary>
    public const int MostZipEntries = 5_000;

    /// <summary>Lists of titles pack about tenfold. What packs a hundredfold was made to fill a memory.</summary>
    public const int LargestRatio = 100;

    /// <summary>Below this much text a ratio says nothing.</summary>
    public const int SmallText = 1024 * 1024;

    /// <summary>Rows that name a title.</summary>
    public const int MostRows = 50_000;

    /// <summary>Characters of a title or an artist; the longest film title in use has some 200.</summary>
    public const int LongestName = 500;
}
