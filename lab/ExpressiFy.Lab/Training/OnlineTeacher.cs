using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// A trained network that is asked about each face as it is shown, moved, erased and blended, every time anew (Beyer et al. 2022,
/// "Knowledge distillation: A good teacher is patient and consistent"); a <see cref="TeacherFile"/> says of all these what was said of the face as it is. Its
/// mirror image is not read too, since half of the faces are shown mirrored. ONNX Runtime computes it.
/// </summary>
public sealed class OnlineTeacher : IDisposable
{
    private readonly OnnxNetwork[] networks;
    private readonly float weight;

    /// <param name="runs">Their best networks teach, in turn: over many steps that is what their mean would say, for the price of one.</param>
    /// <param name="recipe">The recipe of the network that learns; its teacher's weight is that of what is said.</param>
    /// <exception cref="LabException">A run holds a network that cannot be exported or takes other gray values, or it learned from faces that the recipe holds out or leaves out.</exception>
    public OnlineTeacher(IEnumerable<RunFolder> runs, Recipe recipe)
    {
        networks = [.. runs.Select(run => NetworkOf(run, recipe))];
        weight = (float)recipe.Losses.TeacherWeight;
    }

    /// <summary>Mixes what is to be said of faces with what a teacher says of them. Several threads may ask at a time.</summary>
    /// <param name="turn">0 or more; tells which teacher is asked.</param>
    public AdjustTargets ForTurn(int turn) => (faces, labels, votes) =>
    {
        var said = networks[turn % networks.Length].PredictBatch(faces);
        Targets.Mix(labels, Softmax.Rows(said.Fer2013, ExpressionScores.Count), ExpressionScores.Count, weight);
        Targets.Mix(votes, Softmax.Rows(said.FerPlus, FerPlusVotes.Labels.Count), FerPlusVotes.Labels.Count, weight);
    };

    private static OnnxNetwork NetworkOf(RunFolder run, Recipe recipe)
    {
        var (own, shape) = (run.ReadRecipe().HeldOut, run.ReadRecipe().Network);
        if (shape.Pixels != recipe.Network.Pixels)
            throw new LabException($"{run.Path}: takes gray values as {shape.Pixels}, recipe {recipe.Name} as {recipe.Network.Pixels}, so that it cannot be asked about the same faces.");
        if (own.Share < recipe.HeldOut.Share || own.Seed != recipe.HeldOut.Seed) // a smaller share of the same seed is a part of a larger one
            throw new LabException($"{run.Path}: holds out fewer or other faces than recipe {recipe.Name} (share or seed), so that it has learned from some that this recipe decides on.");
        if (own.LeftOut < recipe.HeldOut.LeftOut)
            throw new LabException($"{run.Path}: has learned from copies of held-out faces that recipe {recipe.Name} leaves out ({own.LeftOut}, not {recipe.HeldOut.LeftOut}).");
        using var trained = run.SelectedNetwork().Network;
        if (!NetworkGraph.CanExport(trained))
            throw new LabException($"{run.Path}: holds the network '{shape.Name}', which cannot be asked; teach writes what it says to a file.");
        return new(run.Path, NetworkGraph.Of(trained, ServedScores.None, mirrors: false).ToModel("teacher", ModelMetadata.Of(ServedScores.None)), threads: 1);
    }

    public void Dispose()
    {
        foreach (var network in networks)
            network.Dispose();
    }
}
