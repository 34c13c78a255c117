namespace ExpressiFy.Lab.Recipes;

/// <summary>Random changes of faces while training, drawn uniformly for each face and epoch.</summary>
/// <param name="Rotation">Largest rotation either way, degrees.</param>
/// <param name="SmallestScale">Smallest magnification.</param>
/// <param name="LargestScale">Largest magnification.</param>
/// <param name="Shift">Largest shift either way along each axis, as a fraction of the side.</param>
/// <param name="ErasedFaces">
/// Fraction of the faces in which a rectangle is erased (Zhong et al. 2020, random erasing), 0…1.
/// </param>
/// <param name="LargestErased">Largest side of that rectangle, as a fraction of the side.</param>
/// <param name="DegradedFaces">
/// Fraction of the faces that are degraded (blur, noise, JPEG, low resolution, occlusion), 0…1.
/// </param>
/// <param name="MixedBatches">Fraction of the batches with mixup, 0…1.</param>
/// <param name="Mixing">The α of mixup, above 0 to 1: its coefficient is drawn from Beta(α, α).</param>
public sealed record AugmentationRecipe(
    double Rotation,
    double SmallestScale,
    double LargestScale,
    double Shift,
    double ErasedFaces,
    double LargestErased,
    double DegradedFaces = 0,
    double MixedBatches = 0,
    double Mixing = .3);
