using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Affect;

namespace ExpressiFy.Profiles;

/// <summary>How a title left a person, in the person's own word: "better", "same", "worse", or a word of the mood vocabulary.</summary>
public sealed record MoodAfter
{
    private MoodAfter(string name, double lift) => (Name, Lift) = (name, lift);

    public static MoodAfter Better { get; } = new("better", 1);

    public static MoodAfter Same { get; } = new("same", 0);

    public static MoodAfter Worse { get; } = new("worse", -1);

    /// <summary>Every answer: the three plain ones, then the mood words.</summary>
    public static IReadOnlyList<MoodAfter> All { get; } =
        [Better, Same, Worse, .. MoodVocabulary.All.Select(word => new MoodAfter(word.Name, word.Affect.Valence))];

    /// <summary>The word.</summary>
    public string Name { get; }

    /// <summary>-1 worse … 1 better; of a mood word how pleasant it is.</summary>
    public double Lift { get; }

    /// <summary>Reads a <see cref="Name"/>; <see cref="FormatException"/> for anything else.</summary>
    public static MoodAfter Parse(string text) =>
        TryParse(text, out var mood) ? mood : throw new FormatException($"\"{text}\" is none of better, same, worse and no mood word.");

    /// <summary>Reads a <see cref="Name"/>; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MoodAfter? mood) => (mood = All.FirstOrDefault(known => known.Name == text)) is not null;

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
