using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>One title of a group's list.</summary>
/// <param name="Title">The title.</param>
/// <param name="Fits">
/// For each member, in the order of the request. The list reveals nothing else of their preferences.
/// </param>
/// <param name="Reason">Facts about the title, different from those of every other card of the list.</param>
public sealed record GroupCard(Title Title, IReadOnlyList<MemberFit> Fits, Reason Reason)
{
    /// <summary>For whom the title works, e.g. "Great for Ana and Ben; a compromise for Cleo".</summary>
    public string ForWhom
    {
        get
        {
            var phrases = Fits.GroupBy(fit => fit.Fit, fit => fit.Name)
                .OrderBy(names => names.Key)
                .Select(names => $"{Introduction(names.Key)} {Phrase.Join([.. names])}");
            return Phrase.Capitalize(string.Join("; ", phrases));
        }
    }

    private static string Introduction(Fit fit) => fit switch
    {
        Fit.Great => "great for",
        Fit.Good => "good for",
        _ => "a compromise for",
    };
}
