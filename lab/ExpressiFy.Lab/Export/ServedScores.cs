namespace ExpressiFy.Lab.Export;

/// <summary>How the two heads become the scores that are served.</summary>
/// <param name="Temperature">What the fer2013 logits are divided by before their softmax, above 0.</param>
/// <param name="FerPlusTemperature">The same for the seven ferplus logits without contempt.</param>
/// <param name="FerPlusShare">Weight of the FER+ head's probabilities, 0…1; that of the FER-2013 head's is the rest.</param>
public sealed record ServedScores(double Temperature, double FerPlusTemperature, double FerPlusShare)
{
    /// <summary>Of a file whose scores are not served: logits as they were learned.</summary>
    public static ServedScores None { get; } = new(Temperature: 1, FerPlusTemperature: 1, FerPlusShare: 0);
}
