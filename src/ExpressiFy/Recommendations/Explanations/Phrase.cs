namespace ExpressiFy.Recommendations.Explanations;

/// <summary>Joins terms to English phrases.</summary>
internal static class Phrase
{
    /// <summary>"a", "a and b", "a, b and c"; empty for no terms.</summary>
    public static string Join(IReadOnlyList<string> terms) => terms.Count < 2
        ? string.Concat(terms)
        : $"{string.Join(", ", terms.SkipLast(1))} and {terms[^1]}";

    /// <summary>The text with a capital first letter.</summary>
    public static string Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"a drama", "an uplifting drama".</summary>
    public static string WithArticle(string text)
    {
        var startsWithVowel = text[0] is 'a' or 'e' or 'i' or 'o' or 'u';
        return startsWithVowel ? $"an {text}" : $"a {text}";
    }
}
