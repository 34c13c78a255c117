using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Titles;

/// <summary>Finds the title that an address names.</summary>
public static class TitleLookup
{
    /// <summary>False for an id that the catalogue does not have and for text that is no id.</summary>
    public static bool TryFind(this TitleCatalogue catalogue, string? id, [NotNullWhen(true)] out Title? title)
    {
        title = TitleId.TryParse(id, out var parsed) ? catalogue.Find(parsed) : null;
        return title is not null;
    }

    /// <summary>
    /// The title of the catalogue or of the visitor's own; null for an id of neither and for text that is no id. The
    /// profile is read only for what the catalogue does not have.
    /// </summary>
    public static async Task<Title?> FindAsync(this IVisitorTitles titles, string? id, HttpContext http)
    {
        if (titles.Shared.TryFind(id, out var title))
            return title;
        return TitleId.TryParse(id, out var parsed) ? (await titles.OfAsync(http)).Find(parsed) : null;
    }

    /// <summary>404 for what <see cref="TryFind"/> does not find.</summary>
    public static ProblemHttpResult UnknownTitle() =>
        Problems.Of(StatusCodes.Status404NotFound, "unknown-title", "The catalogue has no title of that id.");
}
