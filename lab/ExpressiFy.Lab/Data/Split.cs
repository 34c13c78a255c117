using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// The training set, and the held-out faces on which every choice is made: a part of Training, drawn by seed.
/// PublicTest is only reported. Training faces that are duplicates of held-out or PublicTest faces are excluded as the
/// recipe requires.
/// </summary>
/// <param name="TrainingSet">Faces that the network is fitted to.</param>
/// <param name="HeldOut">Faces for all decisions.</param>
/// <param name="ExcludedExact">Number of excluded exact duplicates.</param>
/// <param name="ExcludedNear">Number of further excluded near duplicates, mirrored ones included.</param>
/// <param name="ExcludedCropped">Number of further excluded crops of the same photographs.</param>
public sealed record Split(
    IReadOnlyList<FaceSample> TrainingSet,
    IReadOnlyList<FaceSample> HeldOut,
    int ExcludedExact,
    int ExcludedNear = 0,
    int ExcludedCropped = 0)
{
    public const string Training = "Training";
    public const string PublicTest = "PublicTest";

    /// <summary>The same recipe and faces give the same split on every machine.</summary>
    /// <exception cref="LabException">There are too few Training faces.</exception>
    public static Split Of(IReadOnlyList<FaceSample> faces, HeldOutRecipe recipe)
    {
        var training = faces.Where(face => face.Usage == Training).ToArray();
        var heldOutCount = (int)Math.Round(training.Length * recipe.Share);
        if (heldOutCount == 0 || heldOutCount == training.Length)
        {
            throw new LabException(
                $"{training.Length} faces with usage '{Training}' are too few to set {recipe.Share:P0} aside.");
        }

        new Random(recipe.Seed).Shuffle(training);
        var heldOut = training[..heldOutCount];
        var all = training[heldOutCount..];
        FaceSample[] measured = [.. heldOut, .. faces.Where(face => face.Usage != Training)];

        var withoutExact = all;
        if (recipe.LeftOut >= DuplicateExclusion.Exact)
            withoutExact = ExcludeExact(all, measured);
        var withoutNear = withoutExact;
        if (recipe.LeftOut >= DuplicateExclusion.Near)
            withoutNear = ExcludeNear(withoutExact, measured);
        var remaining = withoutNear;
        if (recipe.LeftOut >= DuplicateExclusion.Cropped)
            remaining = ExcludeCropped(withoutNear, measured);
        return new(
            remaining,
            heldOut,
            all.Length - withoutExact.Length,
            withoutExact.Length - withoutNear.Length,
            withoutNear.Length - remaining.Length);
    }

    /// <summary>
    /// The held-out faces. They do not depend on the exclusion of duplicates, so none is searched for.
    /// </summary>
    public static IReadOnlyList<FaceSample> HeldOutOf(IReadOnlyList<FaceSample> faces, HeldOutRecipe recipe) =>
        Of(faces, recipe with { LeftOut = DuplicateExclusion.None }).HeldOut;

    /// <summary>
    /// The given faces without those that have a duplicate, whole or cropped, in the training set. Takes half a minute
    /// for FER-2013.
    /// </summary>
    public IReadOnlyList<FaceSample> WithoutTrainingDuplicates(IReadOnlyList<FaceSample> faces)
    {
        var duplicates = CroppedDuplicates.Find(faces, TrainingSet).Select(pair => pair.Face).ToHashSet();
        return [.. faces.Where((_, index) => !duplicates.Contains(index))];
    }

    private static FaceSample[] ExcludeExact(FaceSample[] faces, FaceSample[] measured)
    {
        var keys = measured.Select(PixelKey).ToHashSet();
        return [.. faces.Where(face => !keys.Contains(PixelKey(face)))];
    }

    private static FaceSample[] ExcludeNear(FaceSample[] faces, FaceSample[] measured)
    {
        var duplicates = NearDuplicates.Find([.. faces, .. measured])
            .Where(pair => pair.First < faces.Length && pair.Second >= faces.Length)
            .Select(pair => pair.First)
            .ToHashSet();
        return [.. faces.Where((_, index) => !duplicates.Contains(index))];
    }

    private static FaceSample[] ExcludeCropped(FaceSample[] faces, FaceSample[] measured)
    {
        var duplicates = CroppedDuplicates.Find(measured, faces).Select(pair => pair.Copy).ToHashSet();
        return [.. faces.Where((_, index) => !duplicates.Contains(index))];
    }

    /// <summary>Equal for equal pixels only.</summary>
    private static string PixelKey(FaceSample face) => Convert.ToBase64String(face.Pixels);
}
