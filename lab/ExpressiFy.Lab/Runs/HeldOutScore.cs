namespace ExpressiFy.Lab.Runs;

/// <summary>A network on the held-out faces.</summary>
/// <param name="Accuracy">Accuracy of the FER-2013 head, 0…1.</param>
/// <param name="Loss">Mean negative log-likelihood of the FER-2013 label.</param>
public sealed record HeldOutScore(double Accuracy, double Loss);
