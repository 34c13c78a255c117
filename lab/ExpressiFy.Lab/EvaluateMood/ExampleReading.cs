using System.Text.Json;
using ExpressiFy.Affect;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>An expression as it may be read, made up.</summary>
/// <param name="Name">For people, e.g. "A faint smile".</param>
/// <param name="Label">The label of the reading.</param>
/// <param name="Shares">The shares of the seven expressions.</param>
internal sealed record ExampleReading(string Name, Expression Label, ExpressionScores Shares)
{
    /// <summary>Those of readings.json; neighbours are alike.</summary>
    public static IReadOnlyList<ExampleReading> All()
    {
        using var file = typeof(ExampleReading).Assembly.GetManifestResourceStream("readings.json")!;
        var entries = JsonSerializer.Deserialize<IReadOnlyList<Entry>>(file, JsonSerializerOptions.Web)!;
        return [.. entries.Select(ReadingOf)];
    }

    private static ExampleReading ReadingOf(Entry entry) =>
        new(entry.Name, LabelOf(entry.Label), ExpressionScores.FromNamed(entry.Shares));

    private static Expression LabelOf(string name) => ExpressionLabels.TryParse(name, out var label)
        ? label
        : throw new InvalidDataException($"readings.json: \"{name}\" is no expression.");

    private sealed record Entry(string Name, string Label, IReadOnlyDictionary<string, double> Shares);
}
