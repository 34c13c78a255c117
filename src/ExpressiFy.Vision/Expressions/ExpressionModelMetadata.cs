using System.Globalization;
using ExpressiFy.Affect;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// The contract of an expression model's file: the names of its tensors, its metadata properties, and how the logits of
/// its two heads become scores. Temperatures are those of Guo et al. 2017.
/// </summary>
/// <param name="Temperature">Divisor of the fer2013 logits before their softmax, above 0.</param>
/// <param name="FerPlusTemperature">Divisor of the seven ferplus logits without contempt, above 0.</param>
/// <param name="FerPlusShare">
/// Weight of the FER+ head's probabilities, 0…1; that of the FER-2013 head's is the rest. NaN when a file does not
/// state it: readers do not need it, because the model itself computes the weighted sum.
/// </param>
/// <param name="Mirrored">Whether the file reads each face's mirror image too.</param>
public sealed record ExpressionModelMetadata(
    double Temperature, double FerPlusTemperature, double FerPlusShare, bool Mirrored = true)
{
    /// <summary>Input: float N×1×48×48, see <see cref="ExpressionInput"/>.</summary>
    public const string Faces = "faces";

    /// <summary>Output: probabilities N×7 of the expressions, calibrated and combined from both heads.</summary>
    public const string Scores = "scores";

    /// <summary>Output: logits N×7 of the head that learned the labels of FER-2013.</summary>
    public const string Fer2013 = "fer2013";

    /// <summary>Output: logits N×8 of the head that learned the votes of FER+.</summary>
    public const string FerPlus = "ferplus";

    /// <summary>Key of <see cref="Temperature"/>.</summary>
    public const string TemperatureKey = "expressify.temperature";

    private const string InputKey = "expressify.input";
    private const string Fer2013LabelsKey = "expressify.labels.fer2013";
    private const string FerPlusLabelsKey = "expressify.labels.ferplus";
    private const string FerPlusShareKey = "expressify.ferplus.share";
    private const string FerPlusTemperatureKey = "expressify.ferplus.temperature";
    private const string VersionKey = "expressify.version";
    private const string ViewsKey = "expressify.views";

    private const string BothViews = "face and mirrored face, mean of the logits";
    private const string OneView = "face";

    /// <summary>Version of the contract: from 2 on, the model itself calibrates and combines its heads.</summary>
    private const string Version = "2";

    /// <summary>The labels of the FER-2013 head in the order of its outputs.</summary>
    public static IReadOnlyList<string> Fer2013Labels { get; } =
        [.. ExpressionLabels.All.Select(expression => expression.Name())];

    /// <summary>The logits of the FER-2013 head as they were learned, for a model whose scores are not used.</summary>
    public static ExpressionModelMetadata Uncalibrated { get; } =
        new(Temperature: 1, FerPlusTemperature: 1, FerPlusShare: 0);

    /// <summary>The metadata properties of a model file in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, string> ToProperties()
    {
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [InputKey] = ExpressionInput.Name,
            [Fer2013LabelsKey] = Joined(Fer2013Labels),
            [FerPlusLabelsKey] = Joined(FerPlusLabels.Names),
            [FerPlusShareKey] = Number(FerPlusShare),
            [FerPlusTemperatureKey] = Number(FerPlusTemperature),
            [TemperatureKey] = Number(Temperature),
            [VersionKey] = Version,
            [ViewsKey] = Mirrored ? BothViews : OneView,
        };
    }

    /// <summary>
    /// Reads the properties of a model file. The FER+ labels, the FER+ share and the views are not checked: older files
    /// of the same contract do not state them.
    /// </summary>
    /// <param name="properties">The metadata properties of the file.</param>
    /// <param name="differences">Receives a sentence for every property that is not as expected.</param>
    public static ExpressionModelMetadata Read(
        IReadOnlyDictionary<string, string> properties, ICollection<string> differences)
    {
        RequireText(properties, InputKey, ExpressionInput.Name, differences);
        RequireText(properties, Fer2013LabelsKey, Joined(Fer2013Labels), differences);
        RequireText(properties, VersionKey, Version, differences);
        return new(
            ReadTemperature(properties, TemperatureKey, differences),
            ReadTemperature(properties, FerPlusTemperatureKey, differences),
            TryReadNumber(properties, FerPlusShareKey, out var share) ? share : double.NaN,
            properties.GetValueOrDefault(ViewsKey) != OneView);
    }

    private static void RequireText(
        IReadOnlyDictionary<string, string> properties, string key, string expected, ICollection<string> differences)
    {
        var found = properties.GetValueOrDefault(key);
        if (found != expected)
            differences.Add($"metadata {key} is \"{found}\", expected \"{expected}\"");
    }

    private static double ReadTemperature(
        IReadOnlyDictionary<string, string> properties, string key, ICollection<string> differences)
    {
        if (!TryReadNumber(properties, key, out var temperature) || !double.IsFinite(temperature) || temperature <= 0)
            differences.Add($"metadata {key} is \"{properties.GetValueOrDefault(key)}\", expected a number above 0");
        return temperature;
    }

    private static bool TryReadNumber(IReadOnlyDictionary<string, string> properties, string key, out double number)
    {
        var text = properties.GetValueOrDefault(key);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    private static string Joined(IEnumerable<string> labels) => string.Join(',', labels);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
