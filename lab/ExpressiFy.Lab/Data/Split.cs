using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// Which faces are learned from, which choose between checkpoints and recipes (a tenth of Training, set aside by seed), and which
/// are only reported (PublicTest). Copies of held-out or PublicTest faces are left out of the faces learned from, as far as the recipe says.
/// </summary>
/// <param name="TrainingSet">Faces the network is fitted to.</param>
/// <param name="HeldOut">Faces all decisions are made on.</param>
/// <param name="ExcludedExact">Training faces dropped because the same pixels are held out or in PublicTest.</param>
/// <param name="ExcludedNear">Training faces dropped because they look like such a face, mirrored or not.</param>
/// <param name="ExcludedCropped">Training faces dropped because they are another crop of such a photograph.</param>
public sealed record Split(
    IReadOnlyList<FaceSample> TrainingSet, IReadOnlyList<FaceSample> HeldOut, int ExcludedExact, int ExcludedNear = 0, int ExcludedCropped = 0)
{
    public const string Training = "Training";
    public const string PublicTest = "PublicTest";

    /// <summary>The same recipe and faces give the same split on every machine.</summary>
    /// <exception cref="LabException">There are too few Training faces to set any aside.</exception>
    public static Split Of(IReadOnlyList<FaceSample> faces, HeldOutRecipe recipe)
    {
        var training = faces.Where(face => face.Usage == Training).ToArray();
        var heldOutCount = (int)Math.Round(training.Length * recipe.Share);
        if (heldOutCount == 0 || heldOutCount == training.Length)
            throw new LabException($"{training.Length} faces with usage '{Training}' are too few to set {recipe.Share:P0} aside.");

        new Random(recipe.Seed).Shuffle(training);
        var heldOut = training[..heldOutCount];
        FaceSample[] measured = [.. heldOut, .. faces.Where(face => face.Usage != Training)];
        var others = training[heldOutCount..];
        var different = recipe.LeftOut >= DuplicateExclusion.Exact ? WithoutCopies(others, measured) : others;
        var apart = recipe.LeftOut >= DuplicateExclusion.Near ? WithoutNearCopies(different, measured) : different;
        var learned = recipe.LeftOut >= DuplicateExclusion.Cropped ? WithoutCroppedCopies(apart, measured) : apart;
        return new(learned, heldOut, others.Length - different.Length, different.Length - apart.Length, apart.Length - learned.Length);
    }

    /// <summary>The held-out faces alone: they are the same whichever copies are left out, so none is looked for.</summary>
    public static IReadOnlyList<FaceSample> HeldOutOf(IReadOnlyList<FaceSample> faces, HeldOutRecipe recipe) =>
        Of(faces, recipe with { LeftOut = DuplicateExclusion.None }).HeldOut;

    /// <summary>Those of some faces of whose photographs nothing was learned, neither the same picture nor another crop of it. Half a minute for FER-2013.</summary>
    public IReadOnlyList<FaceSample> WithoutTrainingDuplicates(IReadOnlyList<FaceSample> faces)
    {
        var seen = CroppedDuplicates.Find(faces, TrainingSet).Select(pair => pair.Face).ToHashSet();
        return [.. faces.Where((_, index) => !seen.Contains(index))];
    }

    private static FaceSample[] WithoutCopies(FaceSample[] learned, FaceSample[] measured)
    {
        var fingerprints = measured.Select(Fingerprint).ToHashSet();
        return [.. learned.Where(face => !fingerprints.Contains(Fingerprint(face)))];
    }

    private static FaceSample[] WithoutNearCopies(FaceSample[] learned, FaceSample[] measured)
    {
        var near = NearDuplicates.Find([.. learned, .. measured])
            .Where(pair => pair.First < learned.Length && pair.Second >= learned.Length)
            .Select(pair => pair.First)
            .ToHashSet();
        return [.. learned.Where((_, index) => !near.Contains(index))];
    }

    private static FaceSample[] WithoutCroppedCopies(FaceSample[] learned, FaceSample[] measured)
    {
        var crops = CroppedDuplicates.Find(measured, learned).Select(pair => pair.Copy).ToHashSet();
        return [.. learned.Where((_, index) => !crops.Contains(index))];
    }

    /// <summary>The pixels themselves as a string: equal exactly when the pictures are.</summary>
    private static string Fingerprint(FaceSample face) => Convert.ToBase64String(face.Pixels);
}
