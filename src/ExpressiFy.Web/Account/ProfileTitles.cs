using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Account;

/// <summary>The titles of a profile's feedback.</summary>
public static class ProfileTitles
{
    /// <summary>
    /// The titles with feedback of a kind, the latest first, without those that the catalogue no longer has.
    /// </summary>
    public static IEnumerable<Title> TitlesOf(this Profile profile, FeedbackKind kind, TitleCatalogue catalogue) =>
        profile.Titles(kind).Select(PersonalCatalogue.Of(catalogue, profile).Find).OfType<Title>();
}
