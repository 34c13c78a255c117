namespace ExpressiFy.Web.Tests.Device;

/// <summary>States as JSON that a page may hand back.</summary>
internal static class MadeUpStates
{
    private const string Shares =
        """{"angry":0.1,"disgust":0,"fear":0.1,"happy":0.5,"sad":0.1,"surprise":0.1,"neutral":0.1}""";

    private const string Odds =
        """{"angry":-7.1,"disgust":-9,"fear":-10.2,"happy":-6.5,"sad":1.5,"surprise":-8,"neutral":0}""";

    /// <summary>Of today's version.</summary>
    public static string Usual { get; } = Of(2, Odds);

    /// <summary>Of version 1, whose neutral face was in shares.</summary>
    public static string Old { get; } = Of(1, Shares);

    /// <summary>All can be used.</summary>
    public static IReadOnlyList<string> AtTheLimits { get; } =
    [
        Of(2, Odds.Replace("1.5", "20")),
        Of(2, Odds.Replace("1.5", "-20")),
        Of(2, Odds).Replace("0.5", "0.51"),
        Of(2, Odds).Replace("0.5", "0.01"),
        Of(2, Odds).Replace("\"expression\":\"happy\"", "\"expression\":\" Happy\""),
        Of(2, "null"),
        """{"version":2}""",
        """{"version":1,"baseline":{}}""",
        """{"version":2,"mood":null,"another":1}""",
    ];

    /// <summary>Each has something that cannot be used.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        "{}",
        "[]",
        "7",
        "\"state\"",
        "true",
        Of(0, Odds),
        Of(3, Odds),
        Of(-1, Odds),
        Of(2, Shares.Replace("0.5", "20.01")),
        Of(2, Odds.Replace("1.5", "-20.01")),
        Of(2, Odds.Replace("1.5", "1e999")),
        Of(2, Odds.Replace("1.5", "null")),
        Of(2, Odds.Replace("1.5", "\"1.5\"")),
        Of(2, Odds.Replace("sad", "bored")),
        Of(2, Odds.Replace("\"neutral\":0", "\"neutral\":3")),
        Of(2, Odds.Replace("}", ",\"bored\":1}")),
        Of(2, "{}"),
        Of(2, "[1,2,3,4,5,6,0]"),
        Of(2, "\"odds\""),
        Of(2, Odds).Replace("0.5", "-0.01"),
        Of(2, Odds).Replace("0.5", "0.9"),
        Of(2, Odds).Replace("0.5", "1.01"),
        Of(2, Odds).Replace("0.5", "\"0.5\""),
        Of(2, Odds).Replace("happy", "bored"),
        Of(2, Odds).Replace("\"expression\":\"happy\"", "\"expression\":\"bored\""),
        Of(2, Odds).Replace("\"expression\":\"happy\"", "\"expression\":null"),
        Of(2, Odds).Replace("\"expression\":\"happy\"", "\"expression\":4"),
        Of(2, Odds).Replace("\"expression\":\"happy\",", string.Empty),
        Of(2, Odds).Replace(Shares, Shares.Replace("0.1", "0").Replace("0.5", "0")),
        Of(2, Odds).Replace("0.5", "0.52"),
        """{"version":2,"mood":"happy"}""",
        """{"version":2,"mood":{"expression":"happy"}}""",
        """{"version":2,"mood":{"expression":"happy","scores":[]}}""",
        """{"version":2,"mood":[]}""",
        """{"version":"2"}""",
        """{"version":null}""",
        """{"version":2.5}""",
        """{"version":3000000000}""",
    ];

    private static string Of(int version, string baseline)
    {
        const string mood = $$"""{"expression":"happy","scores":{{Shares}}}""";
        return $$"""{"version":{{version}},"mood":{{mood}},"baseline":{{baseline}}}""";
    }
}
