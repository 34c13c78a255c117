using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Hosting;

/// <summary>Reads query parameters and collects, for each that cannot be taken, a sentence that names it and what it may be.</summary>
public sealed class QueryReader
{
    private readonly Dictionary<string, string[]> errors = [];

    /// <summary>The 400 that names all wrong parameters; null when there is none.</summary>
    public ProblemHttpResult? Problem => errors.Count == 0 ? null : Problems.Invalid(errors);

    public void Refuse(string name, string sentence) => errors.TryAdd(name, [sentence]);

    /// <summary>A whole number between two bounds; null when absent or refused.</summary>
    public int? Number(string name, string? text, int least, int most)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(name, $"{name} is a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A number in [-1, 1]; null when absent or refused.</summary>
    public double? Coordinate(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= -1 and <= 1)
            return number;
        Refuse(name, $"{name} is a number from -1 to 1.");
        return null;
    }

    /// <summary>One of some names, in any case; null when absent or refused.</summary>
    public T? Choice<T>(string name, string? text, params IReadOnlyList<(string Name, T Value)> choices)
        where T : struct =>
        Word(name, text, [.. choices.Select(choice => choice.Name)]) is { } word ? choices.First(choice => choice.Name == word).Value : null;

    /// <summary>The same for names that stand for themselves.</summary>
    public string? Word(string name, string? text, params IReadOnlyList<string> choices)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word)
            return word;
        Refuse(name, $"{name} is one of {string.Join(", ", choices)}.");
        return null;
    }
}
