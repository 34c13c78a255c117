using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Account;

/// <summary>A person who agreed that their feedback is stored, and their profile.</summary>
public sealed record Visitor(ProfileId Id, Profile Profile)
{
    /// <summary>
    /// The titles that a visitor can name; the catalogue's alone for somebody of whom nothing is stored.
    /// </summary>
    public static PersonalCatalogue TitlesOf(Visitor? visitor, TitleCatalogue catalogue) =>
        PersonalCatalogue.Of(catalogue, visitor?.Profile ?? Profile.Empty);
}
