namespace ExpressiFy.Imports.Uploads;

/// <summary>Limits of one import. The largest personal lists that are public have some 20,000 rows and 3 MB.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of all uploaded files together.</summary>
    public const int LargestUpload = 10 * 1024 * 1024;

    /// <summary>Bytes of all files together, unpacked.</summary>
    public const int LargestUnpacked = 40 * 1024 * 1024;

    /// <summary>Files in a ZIP; Letterboxd's export has one for each list that a person made.</summary>
    public const int MostZipEntries = 5_000;

    /// <summary>
    /// Unpacked bytes for each packed byte. Lists of titles have about ten; a hundred are a ZIP bomb.
    /// </summary>
    public const int LargestRatio = 100;

    /// <summary>Bytes up to which the ratio is not checked.</summary>
    public const int SmallText = 1024 * 1024;

    /// <summary>Rows of all lists together.</summary>
    public const int MostRows = 50_000;

    /// <summary>Characters of a title or an artist; the longest film title in use has some 200.</summary>
    public const int LongestName = 500;
}
