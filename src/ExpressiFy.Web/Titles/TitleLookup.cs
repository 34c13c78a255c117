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

    /// <summary>404 for what <see cref="TryFind"/> does not find.</summary>
    public static ProblemHttpResult UnknownTitle() =>
        Problems.Of(StatusCodes.Status404NotFound, "unknown-title", "The catalogue has no title of that id.");
}
