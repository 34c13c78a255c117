using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// A trained network that predicts each batch as it is used, after augmentation, erasing and mixup (Beyer et al. 2022,
/// "Knowledge distillation: A good teacher is patient and consistent"). A <see cref="TeacherFile"/> instead holds one
/// prediction for the unchanged face. Runs in ONNX Runtime, without the mirror image, since half of the faces are
/// mirrored by the augmentation.
/// </summary>
public sealed class OnlineTeacher : IDisposable
{
    private readonly OnnxNetwork network;
    private readonly float weight;

    /// <param name="run">The run whose selected network is the teacher.</param>
    /// <param name="recipe">
    /// The recipe of the network that learns; its teacherWeight is the weight of the predictions.
    /// </param>
    /// <exception cref="LabException">
    /// The run's network cannot be exported or has another pixel scale, or it learned from faces that the recipe holds
    /// out or excludes.
    /// </exception>
    public OnlineTeacher(RunFolder run, Recipe recipe)
    {
        CheckRecipe(run, recipe);
        network = ExportedNetwork(run);
        weight = (float)recipe.Losses.TeacherWeight;
    }

    /// <summary>
    /// Mixes the teacher's probabilities into the targets. Safe to call from several threads at once.
    /// </summary>
    public void AdjustTargets(float[] faces, float[] labels, float[] votes)
    {
        var predictions = network.PredictBatch(faces);
        Targets.Mix(
            labels, Softmax.Probabilities(predictions.Fer2013, ExpressionScores.Count), ExpressionScores.Count, weight);
        Targets.Mix(
            votes,
            Softmax.Probabilities(predictions.FerPlus, FerPlusVotes.Labels.Count),
            FerPlusVotes.Labels.Count,
            weight);
    }

    private static void CheckRecipe(RunFolder run, Recipe recipe)
    {
        var teacher = run.ReadRecipe();
        if (teacher.Network.Pixels != recipe.Network.Pixels)
        {
            throw new LabException(
                $"{run.Path}: takes gray values as {teacher.Network.Pixels}, "
                + $"recipe {recipe.Name} as {recipe.Network.Pixels}, "
                + "so that it cannot be asked about the same faces.");
        }

        // With the same seed a smaller share holds out a subset of what a larger share holds out.
        if (teacher.HeldOut.Share < recipe.HeldOut.Share || teacher.HeldOut.Seed != recipe.HeldOut.Seed)
        {
            throw new LabException(
                $"{run.Path}: holds out fewer or other faces than recipe {recipe.Name} (share or seed), "
                + "so that it has learned from some that this recipe decides on.");
        }

        if (teacher.HeldOut.LeftOut < recipe.HeldOut.LeftOut)
        {
            throw new LabException(
                $"{run.Path}: has learned from copies of held-out faces that recipe {recipe.Name} leaves out "
                + $"({teacher.HeldOut.LeftOut}, not {recipe.HeldOut.LeftOut}).");
        }
    }

    private static OnnxNetwork ExportedNetwork(RunFolder run)
    {
        using var trained = run.SelectedNetwork().Network;
        if (!NetworkGraph.CanExport(trained))
        {
            throw new LabException(
                $"{run.Path}: holds the network '{run.ReadRecipe().Network.Name}', which cannot be asked; "
                + "teach writes what it says to a file.");
        }

        var model = NetworkGraph.ToModel(trained, "teacher", ExpressionModelMetadata.Uncalibrated, mirrors: false);
        return new(run.Path, model, threads: 1);
    }

    public void Dispose() => network.Dispose();
}
