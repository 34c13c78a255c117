using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests;

/// <summary>A recipe that runs in a second: four channels, a few steps.</summary>
public static class SmallRecipe
{
    public static Recipe With(int epochs, int batch = 16, AugmentationRecipe? augmentation = null) => new(
        "tiny",
        Seed: 3,
        new(Width: 4),
        new(Share: 0.2, Seed: 5),
        augmentation ?? Still,
        new(LabelSmoothing: 0, VotesWeight: 0.5),
        new(epochs, batch, PeakRate: 0.1, WarmUpEpochs: 1, Momentum: 0.9, WeightDecay: 0, Averaging: 0.9));

    /// <summary>Mirrors only.</summary>
    public static AugmentationRecipe Still { get; } = new(
        Rotation: 0, SmallestScale: 1, LargestScale: 1, Shift: 0, ErasedFaces: 0, LargestErased: 0.2);

    public static AugmentationRecipe Lively { get; } = new(
        Rotation: 15, SmallestScale: 0.8, LargestScale: 1.2, Shift: 0.1, ErasedFaces: 0.5, LargestErased: 0.3);
}
