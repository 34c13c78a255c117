using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>What was learned of a visitor, in words; also as JSON.</summary>
/// <param name="Sentence">
/// E.g. "You like westerns and titles in Japanese; less horror."; null while nothing was.
/// </param>
/// <param name="Parts">What the sentence is made of.</param>
/// <param name="LeftOut">What the visitor said is not so.</param>
public sealed record LearnedReply(
    string? Sentence, IReadOnlyList<LearnedPart> Parts, IReadOnlyList<LearnedPart> LeftOut)
{
    /// <summary>What was learned of a profile.</summary>
    public static LearnedReply Of(Profile profile, TitleCatalogue catalogue)
    {
        var parts = Preferences.Of(profile, catalogue).Traits
            .Select(trait => PartOf(trait.Feature, trait.Likes))
            .OfType<LearnedPart>()
            .ToList();
        var leftOut = profile.ForgottenTraits.Keys
            .Order(StringComparer.Ordinal)
            .Select(trait => PartOf(trait, likes: null))
            .OfType<LearnedPart>();
        return new(SentenceOf(parts), parts, [.. leftOut]);
    }

    private static LearnedPart? PartOf(string trait, bool? likes) =>
        TraitText.Of(trait) is { } text ? new(trait, text, likes) : null;

    internal static string? SentenceOf(List<LearnedPart> parts)
    {
        var liked = Listed(parts.Where(part => part.Likes == true));
        var disliked = Listed(parts.Where(part => part.Likes == false));
        if (liked.Length == 0)
            return disliked.Length == 0 ? null : $"You like {disliked} less than other things.";
        return disliked.Length == 0 ? $"You like {liked}." : $"You like {liked}; less {disliked}.";
    }

    // "a", "a and b", "a, b and c".
    private static string Listed(IEnumerable<LearnedPart> parts)
    {
        string[] texts = [.. parts.Select(part => part.Text)];
        return texts.Length < 2 ? string.Concat(texts) : $"{string.Join(", ", texts[..^1])} and {texts[^1]}";
    }
}

/// <summary>One trait that was learned.</summary>
/// <param name="Trait">Its id, e.g. "Film genre Western".</param>
/// <param name="Text">Its name in a sentence, e.g. "westerns".</param>
/// <param name="Likes">True when the visitor likes it, false when less; null when it is left out.</param>
public sealed record LearnedPart(string Trait, string Text, bool? Likes);
