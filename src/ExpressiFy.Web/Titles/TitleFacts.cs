using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Titles;

/// <summary>What is said of a title in one short line.</summary>
public static class TitleFacts
{
    /// <summary>What the titles of a medium are called together: "Films", "Series" or "Music".</summary>
    public static string Label(this Medium medium) => medium switch
    {
        Medium.Film => "Films",
        Medium.Series => "Series",
        _ => "Music",
    };

    /// <summary>What one title of a medium is called: "film", "series" or "song".</summary>
    public static string Noun(this Medium medium) => medium == Medium.Track ? "song" : medium.Name();

    /// <summary>
    /// "2007, 111 min" for a film, "2008–2013, 47 min an episode" for a series, "Daft Punk, 2000" for a track.
    /// </summary>
    public static string ShortFacts(this Title title)
    {
        if (title.Medium == Medium.Track)
            return Join(", ", string.Join(", ", title.Creators), YearsOf(title));
        if (title.RuntimeMinutes is not { } minutes)
            return YearsOf(title);
        var length = title.Medium == Medium.Series ? "min an episode" : "min";
        return Join(", ", YearsOf(title), string.Create(CultureInfo.InvariantCulture, $"{minutes} {length}"));
    }

    /// <summary>
    /// "2007"; of a series "2008–2013", "2020" when it lasted a year, "since 2022" while it goes on; of an estimated
    /// one the first year. Empty where no year is known.
    /// </summary>
    public static string YearsOf(Title title)
    {
        if (!title.HasYear)
            return "";
        var first = title.Year.ToString(CultureInfo.InvariantCulture);
        if (title.Medium != Medium.Series || title.IsEstimated || title.LastYear == title.Year)
            return first;
        return title.LastYear is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{first}–{last}")
            : $"since {first}";
    }

    /// <summary>The facts that there are, with a separator between them.</summary>
    public static string Join(string separator, params IEnumerable<string> facts) =>
        string.Join(separator, facts.Where(fact => fact.Length > 0));
}
