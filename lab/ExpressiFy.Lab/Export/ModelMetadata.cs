using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Export;

/// <summary>What a model file promises about itself; whoever loads it refuses a file that promises anything else.</summary>
public static class ModelMetadata
{
    /// <summary>Of this contract: names, shapes and meaning of input, outputs and metadata.</summary>
    public const string Version = "2";

    public static IReadOnlyList<string> Fer2013Labels { get; } = [.. ExpressiFy.Affect.ExpressionLabels.All.Select(expression => expression.Name())];

    public static IReadOnlyDictionary<string, string> Of(ServedScores served) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["expressify.input"] = ExpressionInput.Name,
        ["expressify.labels.fer2013"] = string.Join(',', Fer2013Labels),
        ["expressify.labels.ferplus"] = string.Join(',', FerPlusVotes.Labels),
        ["expressify.ferplus.share"] = Number(served.FerPlusShare),
        ["expressify.ferplus.temperature"] = Number(served.FerPlusTemperature),
        ["expressify.temperature"] = Number(served.Temperature),
        ["expressify.version"] = Version,
        ["expressify.views"] = "face and mirrored face, mean of the logits",
    };

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
