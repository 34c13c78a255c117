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
    // From three on, "all of you" says the same as their names.
    private const int LeastForAll = 3;

    // What somebody who reads the list may call themselves in it.
    private const string You = "you";

    /// <summary>For whom the title works, e.g. "Great for Ana and Ben; a compromise for Cleo".</summary>
    public string ForWhom => Sentence(names => [.. names]);

    /// <summary>
    /// The same as the members read it, e.g. "Great for Ana and you", or "Great for all of you" where it fits three or
    /// more of them alike.
    /// </summary>
    public string ForYou => Fits.Count >= LeastForAll && Fits.All(fit => fit.Fit == Fits[0].Fit)
        ? Phrase.Capitalize($"{Introduction(Fits[0].Fit)} all of you")
        : Sentence(WithYouLast);

    private string Sentence(Func<IEnumerable<string>, IReadOnlyList<string>> order)
    {
        var phrases = Fits.GroupBy(fit => fit.Fit, fit => fit.Name)
            .OrderBy(names => names.Key)
            .Select(names => $"{Introduction(names.Key)} {Phrase.Join(order(names))}");
        return Phrase.Capitalize(string.Join("; ", phrases));
    }

    private static List<string> WithYouLast(IEnumerable<string> names)
    {
        var isYou = names.ToLookup(name => string.Equals(name, You, StringComparison.OrdinalIgnoreCase));
        return [.. isYou[false], .. isYou[true].Select(_ => You)];
    }

    private static string Introduction(Fit fit) => fit switch
    {
        Fit.Great => "great for",
        Fit.Good => "good for",
        _ => "a compromise for",
    };
}
