namespace ExpressiFy.Lab.Evaluation;

/// <summary>The faces whose top probability lies in one interval.</summary>
/// <param name="Above">Lower bound, exclusive.</param>
/// <param name="UpTo">Upper bound, inclusive.</param>
/// <param name="Faces">Number of faces.</param>
/// <param name="Confidence">Mean top probability; 0 for an empty bin.</param>
/// <param name="Accuracy">Proportion of correct top labels; 0 for an empty bin.</param>
public sealed record ReliabilityBin(double Above, double UpTo, int Faces, double Confidence, double Accuracy);
