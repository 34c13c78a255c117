using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Library;

/// <summary>
/// Makes a title of the visitor's own from what a page or a program says of one that the catalogue does not have.
/// </summary>
internal static class NewTitle
{
    /// <summary>
    /// The title; null when the id is neither that of its name, year and artist (<see cref="NameIds"/>) nor an IMDb id,
    /// or when there is no name.
    /// </summary>
    public static Title? Of(string? id, string? name, int? year, string? artist)
    {
        if (string.IsNullOrWhiteSpace(name) || !TitleId.TryParse(id, out var parsed))
            return null;
        if (parsed.Medium == Medium.Track && string.IsNullOrWhiteSpace(artist))
            return null;
        var named = OwnTitle.Named(parsed.Medium, name.Trim(), year, artist?.Trim());
        return parsed == named.Id || parsed.ImdbId is not null ? named with { Id = parsed } : null;
    }
}
