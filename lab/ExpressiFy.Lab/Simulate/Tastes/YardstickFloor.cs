using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>
/// The floor of kindness, as the measurement reads it: titles that are dark and also tense, scary, angry or tragic,
/// each with a strength of at least a half, are for nobody who is disgusted or afraid, nor for lift or calm.
/// </summary>
internal sealed class YardstickFloor(TitleCatalogue catalogue)
{
    private const double Least = 0.5;

    private static readonly string[] Harsh = ["tense", "scary", "angry", "tragic"];

    private readonly MoodStrengths strengths = new(catalogue.Titles);

    /// <summary>Whether the title may come for the cell.</summary>
    public bool Passes(Title title, MoodCell cell) => !IsGuarded(cell) || !IsUnkind(title);

    private static bool IsGuarded(MoodCell cell) =>
        cell.Aim is Aim.Lift or Aim.Calm || cell.Expression is Expression.Disgust or Expression.Fear;

    private bool IsUnkind(Title title)
    {
        var all = strengths.Of(title);
        return StrengthOf("dark") >= Least && Harsh.Any(word => StrengthOf(word) >= Least);

        double StrengthOf(string word) => all[MoodVocabulary.IndexOf(MoodVocabulary.Find(word))];
    }
}
