using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Groups;

/// <summary>How well a title suits one member, measured by what the catalogue has for them: nothing finer leaves the reckoning.</summary>
public enum Fit
{
    /// <summary>Among the best there is for them.</summary>
    Great,

    /// <summary>Clearly better than most.</summary>
    Good,

    /// <summary>They give way to the others here.</summary>
    Compromise,
}

/// <summary>One member's fit.</summary>
public sealed record MemberFit(string Name, Fit Fit);

/// <summary>One title of a group's answer.</summary>
/// <param name="Title">The title.</param>
/// <param name="Fits">For each member in the order they were named: all that is told of their taste.</param>
/// <param name="Moods">What it feels like, e.g. "Funny and heart-warming".</param>
public sealed record GroupCard(Title Title, IReadOnlyList<MemberFit> Fits, string Moods)
{
    /// <summary>For whom it works, e.g. "Great for Ana and Ben; a compromise for Cleo".</summary>
    public string ForWhom
    {
        get
        {
            var words = string.Join("; ", Fits.GroupBy(fit => fit.Fit).OrderBy(group => group.Key).Select(group => Phrase(group.Key) + And([.. group.Select(fit => fit.Name)])));
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    private static string Phrase(Fit fit) => fit switch
    {
        Fit.Great => "great for ",
        Fit.Good => "good for ",
        _ => "a compromise for ",
    };

    private static string And(IReadOnlyList<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
