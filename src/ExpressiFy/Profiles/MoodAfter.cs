using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Affect;

namespace ExpressiFy.Profiles;

/// <summary>
/// A person's mood after a title, as answered to "How did it leave you?": one of the seven moods that an expression can
/// look like, "better", "same" or "worse", or a word of the mood vocabulary.
/// </summary>
public sealed record MoodAfter
{
    private MoodAfter(string name, double lift, Expression? expression = null)
    {
        Name = name;
        Lift = lift;
        Expression = expression;
    }

    public static MoodAfter Better { get; } = new("better", lift: 1);

    public static MoodAfter Same { get; } = new("same", lift: 0);

    public static MoodAfter Worse { get; } = new("worse", lift: -1);

    /// <summary>
    /// Every possible answer: the three comparisons, the seven moods of an expression, then the other words of the mood
    /// vocabulary.
    /// </summary>
    public static IReadOnlyList<MoodAfter> All { get; } =
    [
        Better, Same, Worse,
        .. ExpressionLabels.All.Select(OfLabel),
        .. MoodVocabulary.All
            .Where(word => !ExpressionLabels.TryParse(word.Name, out _))
            .Select(word => new MoodAfter(word.Name, word.Affect.Valence)),
    ];

    /// <summary>The name that is stored and shown.</summary>
    public string Name { get; }

    /// <summary>The change of mood, -1 worse … 1 better; for a mood its valence.</summary>
    public double Lift { get; }

    /// <summary>The expression whose mood it is; null for a comparison and for other words.</summary>
    public Expression? Expression { get; }

    /// <summary>Parses a <see cref="Name"/>; case-sensitive.</summary>
    /// <exception cref="FormatException">The text is not a name.</exception>
    public static MoodAfter Parse(string text)
    {
        if (TryParse(text, out var mood))
            return mood;
        throw new FormatException($"\"{text}\" is none of better, same, worse and no mood.");
    }

    /// <summary>Parses a <see cref="Name"/>; case-sensitive. False for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MoodAfter? mood)
    {
        mood = All.FirstOrDefault(known => known.Name == text);
        return mood is not null;
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    // "angry" is a word of the vocabulary too, and was stored with its valence before the seven moods could be.
    private static MoodAfter OfLabel(Expression expression)
    {
        var affect = MoodVocabulary.TryFind(expression.Name(), out var word) ? word.Affect : expression.Affect();
        return new(expression.Name(), affect.Valence, expression);
    }
}
