namespace ExpressiFy.Lab.Batches;

/// <summary>Changes the targets of N faces in place.</summary>
/// <param name="faces">N×2,304 scaled values, after augmentation and mixup.</param>
/// <param name="labels">N×7 target probabilities of the FER-2013 labels.</param>
/// <param name="votes">N×8 target probabilities of the FER+ labels; a row of 0 without votes.</param>
public delegate void AdjustTargets(float[] faces, float[] labels, float[] votes);
