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
    /// "2007, 111 min" for a film, "2008–2013, 47 min an episode" for a series, "Daft Punk, 2000" for a track. Of a
    /// title of a data set it is said that its moods are estimated.
    /// </summary>
    public static string ShortFacts(this Title title)
    {
        var mark = title.IsFromDataSet ? "estimated" : "";
        if (title.Medium == Medium.Track)
            return Join(", ", string.Join(", ", title.Creators), YearsOf(title), mark);
        if (title.RuntimeMinutes is not { } minutes)
            return Join(", ", YearsOf(title), mark);
        var length = title.Medium == Medium.Series ? "min an episode" : "min";
        return Join(", ", YearsOf(title), string.Create(CultureInfo.InvariantCulture, $"{minutes} {length}"), mark);
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
        if (title.Medium != Medium.Series || title.LastYear == title.Year)
            return first;
        if (title.LastYear is { } last)
            return string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");
        return title.IsEstimated ? first : $"since {first}";
    }

    /// <summary>The facts that there are, with a separator between them.</summary>
    public static string Join(string separator, params IEnumerable<string> facts) =>
        string.Join(separator, facts.Where(fact => fact.Length > 0));
}
