using ExpressiFy.Training.Recipes;

namespace ExpressiFy.Training.Data;

/// <summary>
/// Which faces are learned from, which choose between checkpoints and recipes (a tenth of Training, set aside by seed), and which
/// are only reported (PublicTest). Copies of held-out or PublicTest faces are left out of the faces learned from.
/// </summary>
/// <param name="Learned">Faces the network is fitted to.</param>
/// <param name="HeldOut">Faces all decisions are made on.</param>
/// <param name="CopiesLeftOut">Training faces dropped because the same pixels are held out or in PublicTest.</param>
/// <param name="NearCopiesLeftOut">Training faces dropped because they look like such a face, mirrored or not; 0 where the recipe does not ask.</param>
public sealed record Split(IReadOnlyList<LabelledFace> Learned, IReadOnlyList<LabelledFace> HeldOut, int CopiesLeftOut, int NearCopiesLeftOut = 0)
{
    public const string Training = "Training";
    public const string PublicTest = "PublicTest";

    /// <summary>The same recipe and faces give the same split on every machine.</summary>
    /// <exception cref="TrainingException">There are too few Training faces to set any aside.</exception>
    public static Split Of(IReadOnlyList<LabelledFace> faces, HeldOutRecipe recipe)
    {
        var training = faces.Where(face => face.Usage == Training).ToArray();
        var heldOutCount = (int)Math.Round(training.Length * recipe.Share);
        if (heldOutCount == 0 || heldOutCount == training.Length)
            throw new TrainingException($"{training.Length} faces with usage '{Training}' are too few to set {recipe.Share:P0} aside.");

        new Random(recipe.Seed).Shuffle(training);
        var heldOut = training[..heldOutCount];
        LabelledFace[] kept = [.. heldOut, .. faces.Where(face => face.Usage != Training)];
        var fingerprints = new HashSet<string>(kept.Select(Fingerprint));
        var learned = training[heldOutCount..].Where(face => !fingerprints.Contains(Fingerprint(face))).ToArray();
        var copies = training.Length - heldOutCount - learned.Length;
        if (!recipe.WithoutNearCopies)
            return new(learned, heldOut, copies);

        var different = WithoutNearCopies(learned, kept);
        return new(different, heldOut, copies, learned.Length - different.Length);
    }

    private static LabelledFace[] WithoutNearCopies(LabelledFace[] learned, LabelledFace[] kept)
    {
        var near = NearDuplicates.Find([.. learned, .. kept])
            .Where(pair => pair.First < learned.Length && pair.Second >= learned.Length)
            .Select(pair => pair.First)
            .ToHashSet();
        return [.. learned.Where((_, index) => !near.Contains(index))];
    }

    /// <summary>The pixels themselves as a string: equal exactly when the pictures are.</summary>
    private static string Fingerprint(LabelledFace face) => Convert.ToBase64String(face.Pixels);
}
