using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Account;

/// <summary>Finds titles of the catalogue and of the visitor's profile.</summary>
public sealed class VisitorTitles(TitleCatalogue shared, Visitors visitors) : IVisitorTitles
{
    public TitleCatalogue Shared => shared;

    public async Task<PersonalCatalogue> OfAsync(HttpContext http) =>
        PersonalCatalogue.Of(shared, await visitors.ProfileOfAsync(http));
}
