namespace ExpressiFy.Training.Data;

/// <summary>
/// Which faces are learned from, which choose between checkpoints and recipes (a tenth of Training, set aside by seed), and which
/// are only reported (PublicTest). Exact copies of held-out or PublicTest faces are left out of the faces learned from.
/// </summary>
/// <param name="Learned">Faces the network is fitted to.</param>
/// <param name="HeldOut">Faces all decisions are made on.</param>
/// <param name="CopiesLeftOut">Training faces dropped because the same pixels are held out or in PublicTest.</param>
public sealed record Split(IReadOnlyList<LabelledFace> Learned, IReadOnlyList<LabelledFace> HeldOut, int CopiesLeftOut)
{
    public const string Training = "Training";
    public const string PublicTest = "PublicTest";

    /// <summary>The same seed and faces give the same split on every machine.</summary>
    /// <exception cref="TrainingException">There are too few Training faces to set any aside.</exception>
    public static Split Of(IReadOnlyList<LabelledFace> faces, double heldOutShare, int seed)
    {
        var training = faces.Where(face => face.Usage == Training).ToArray();
        var heldOutCount = (int)Math.Round(training.Length * heldOutShare);
        if (heldOutCount == 0 || heldOutCount == training.Length)
            throw new TrainingException($"{training.Length} faces with usage '{Training}' are too few to set {heldOutShare:P0} aside.");

        new Random(seed).Shuffle(training);
        var heldOut = training[..heldOutCount];
        var kept = new HashSet<string>(heldOut.Concat(faces.Where(face => face.Usage != Training)).Select(Fingerprint));
        var learned = training[heldOutCount..].Where(face => !kept.Contains(Fingerprint(face))).ToArray();
        return new(learned, heldOut, training.Length - heldOutCount - learned.Length);
    }

    /// <summary>The pixels themselves as a string: equal exactly when the pictures are.</summary>
    private static string Fingerprint(LabelledFace face) => Convert.ToBase64String(face.Pixels);
}
