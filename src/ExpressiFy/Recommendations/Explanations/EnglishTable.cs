using System.Collections.Frozen;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>Reads tables of English words: "fr:French, es:Spanish".</summary>
internal static class EnglishTable
{
    public static FrozenDictionary<string, string> Read(string entries) => entries
        .Split(", ")
        .Select(entry => entry.Split(':'))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
}
