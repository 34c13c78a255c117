using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Affect;

namespace ExpressiFy.Profiles;

/// <summary>
/// A person's mood after a title, as answered to "How did it leave you?": "better", "same", "worse", or a word of the
/// mood vocabulary.
/// </summary>
public sealed record MoodAfter
{
    private MoodAfter(string name, double lift)
    {
        Name = name;
        Lift = lift;
    }

    public static MoodAfter Better { get; } = new("better", lift: 1);

    public static MoodAfter Same { get; } = new("same", lift: 0);

    public static MoodAfter Worse { get; } = new("worse", lift: -1);

    /// <summary>Every possible answer: the three comparisons, then the words of the mood vocabulary.</summary>
    public static IReadOnlyList<MoodAfter> All { get; } =
    [
        Better, Same, Worse,
        .. MoodVocabulary.All.Select(word => new MoodAfter(word.Name, word.Affect.Valence)),
    ];

    /// <summary>The name that is stored and shown.</summary>
    public string Name { get; }

    /// <summary>The change of mood, -1 worse … 1 better; for a mood word its valence.</summary>
    public double Lift { get; }

    /// <summary>Parses a <see cref="Name"/>; case-sensitive.</summary>
    /// <exception cref="FormatException">The text is not a name.</exception>
    public static MoodAfter Parse(string text)
    {
        if (TryParse(text, out var mood))
            return mood;
        throw new FormatException($"\"{text}\" is none of better, same, worse and no mood word.");
    }

    /// <summary>Parses a <see cref="Name"/>; case-sensitive. False for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MoodAfter? mood)
    {
        mood = All.FirstOrDefault(known => known.Name == text);
        return mood is not null;
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
