namespace ExpressiFy.Vision.Models;

/// <summary>
/// Measurements of a model on one data split. Rates are 0…1; a field is null when it was not measured.
/// </summary>
/// <param name="Faces">Number of faces measured.</param>
/// <param name="Accuracy">Share of the faces whose FER-2013 label comes first.</param>
/// <param name="AccuracyInterval">95 % confidence interval of the accuracy (Wilson), low and high.</param>
/// <param name="Recall">Recall of each expression by its name.</param>
/// <param name="CalibrationError">Expected calibration error of the calibrated scores.</param>
/// <param name="FerPlusMajority">Accuracy on the majority label of the FER+ votes.</param>
/// <param name="FerPlusFaces">Number of faces that have such a label.</param>
public sealed record ModelFigures(
    int? Faces,
    double? Accuracy,
    IReadOnlyList<double>? AccuracyInterval,
    IReadOnlyDictionary<string, double>? Recall,
    double? CalibrationError,
    double? FerPlusMajority,
    int? FerPlusFaces);
