using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Titles;

/// <summary>What is said of a title in one short line.</summary>
public static class TitleFacts
{
    /// <summary>"2007, 111 min" for a film, "Daft Punk, 2000" for a track.</summary>
    public static string ShortFacts(this Title title)
    {
        if (title.Medium == Medium.Track)
            return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", title.Creators)}, {title.Year}");
        return title.RuntimeMinutes is { } minutes
            ? string.Create(CultureInfo.InvariantCulture, $"{title.Year}, {minutes} min")
            : title.Year.ToString(CultureInfo.InvariantCulture);
    }
}
