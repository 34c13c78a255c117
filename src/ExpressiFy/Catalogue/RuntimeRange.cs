namespace ExpressiFy.Catalogue;

/// <summary>How long a film is, as searches tell it.</summary>
public static class RuntimeRange
{
    /// <summary>Under 90 minutes.</summary>
    public const string Short = "short";

    /// <summary>90 to 119 minutes.</summary>
    public const string Usual = "usual";

    /// <summary>120 to 149 minutes.</summary>
    public const string Long = "long";

    /// <summary>150 minutes and more.</summary>
    public const string Epic = "epic";

    private const int LeastUsual = 90;
    private const int LeastLong = 120;
    private const int LeastEpic = 150;

    /// <summary>The range of a length in minutes.</summary>
    public static string Of(int minutes) => minutes switch
    {
        < LeastUsual => Short,
        < LeastLong => Usual,
        < LeastEpic => Long,
        _ => Epic,
    };
}
