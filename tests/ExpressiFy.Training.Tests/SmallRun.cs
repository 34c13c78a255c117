using ExpressiFy.Training.Data;
using ExpressiFy.Training.Fitting;
using ExpressiFy.Training.Recipes;

namespace ExpressiFy.Training.Tests;

/// <summary>A run trained to the end of its recipe.</summary>
public static class SmallRun
{
    public static RunFolder Train(string path, Recipe recipe, IReadOnlyList<LabelledFace> faces)
    {
        var run = new RunFolder(path);
        run.Create(recipe);
        using var trainer = new Trainer(recipe, Split.Of(faces, recipe.HeldOut), run, TimeProvider.System);
        trainer.Run(_ => { }, CancellationToken.None);
        return run;
    }
}
