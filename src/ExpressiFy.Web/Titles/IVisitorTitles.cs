using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Titles;

/// <summary>The titles that the visitor of a request can name: the catalogue's and their own.</summary>
public interface IVisitorTitles
{
    /// <summary>The catalogue that all visitors share.</summary>
    TitleCatalogue Shared { get; }

    /// <summary>The titles of the visitor; the shared ones alone for somebody of whom nothing is stored.</summary>
    Task<PersonalCatalogue> OfAsync(HttpContext http);
}
