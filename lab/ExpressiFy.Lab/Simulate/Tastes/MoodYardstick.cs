using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>
/// The mood fit that lists are measured with. It stays as it is when the ranking changes, so that lists of different
/// versions can be compared: the formula on bare tags, and the targets of mood-targets.tsv, both as they were on
/// 2026-11-28.
/// </summary>
internal sealed class MoodYardstick
{
    private const double Spread = 0.35;
    private const double SoughtAffinity = 0.4;
    private const double UnsoughtFactor = 0.8;

    private static readonly string[] Columns = ["expression", "aim", "valence", "arousal", "affinities"];

    private readonly Dictionary<MoodCell, (AffectPoint Affect, Dictionary<string, double> Affinities)> targets = [];

    private MoodYardstick(TextReader reader)
    {
        var header = reader.ReadLine();
        if (header != string.Join('\t', Columns))
            throw new InvalidDataException("mood-targets.tsv has another header.");
        while (reader.ReadLine() is string line)
            Add(line.Split('\t'));
    }

    public static MoodYardstick Default { get; } = Open();

    /// <summary>How well a title's tags fit a cell, 0…1.</summary>
    public double Fit(Title title, MoodCell cell)
    {
        var (affect, affinities) = targets[cell];
        var distance = PlaceOf(title).DistanceTo(affect) / Spread;
        var nearness = Math.Exp(-distance * distance / 2);
        double strength = title.Moods.Sum(tag => tag.Strength);
        var affinity = title.Moods.Sum(tag => tag.Strength * affinities.GetValueOrDefault(tag.Word.Name)) / strength;
        var fit = (nearness + ((1 + affinity) / 2)) / 2;
        var isSought = title.ClearMoods.Any(word => affinities.GetValueOrDefault(word.Name) >= SoughtAffinity);
        return isSought ? fit : UnsoughtFactor * fit;
    }

    // The mean of the tags alone, as titles had it then.
    private static AffectPoint PlaceOf(Title title)
    {
        var strength = (double)title.Moods.Sum(tag => tag.Strength);
        return new(
            title.Moods.Sum(tag => tag.Strength * tag.Word.Affect.Valence) / strength,
            title.Moods.Sum(tag => tag.Strength * tag.Word.Affect.Arousal) / strength);
    }

    private static MoodYardstick Open()
    {
        using var stream = typeof(MoodYardstick).Assembly.GetManifestResourceStream("mood-targets.tsv")!;
        using var reader = new StreamReader(stream);
        return new(reader);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private void Add(string[] fields)
    {
        var expression = Enum.Parse<Expression>(fields[0], ignoreCase: true);
        var aim = Enum.Parse<Aim>(fields[1], ignoreCase: true);
        var affinities = fields[4].Split(", ").Select(entry => entry.Split(':'));
        targets[new(expression, aim)] = (
            new(Number(fields[2]), Number(fields[3])),
            affinities.ToDictionary(entry => entry[0], entry => Number(entry[1])));
    }
}
