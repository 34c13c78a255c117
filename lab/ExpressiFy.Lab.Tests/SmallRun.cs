using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Training;

namespace ExpressiFy.Lab.Tests;

/// <summary>A run trained to the end of its recipe.</summary>
public static class SmallRun
{
    public static RunFolder Train(string path, Recipe recipe, IReadOnlyList<FaceSample> faces)
    {
        var run = new RunFolder(path);
        run.Create(recipe);
        using var trainer = new Trainer(recipe, Split.Of(faces, recipe.HeldOut), run, TimeProvider.System);
        trainer.Run(_ => { }, CancellationToken.None);
        return run;
    }
}
