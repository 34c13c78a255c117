using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Recipes;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>The training loss: cross-entropy of the FER-2013 label and a weighted loss of the FER+ votes.</summary>
public static class Losses
{
    /// <summary>Mean loss over the batch. Faces without votes add 0 to the loss of the votes.</summary>
    public static Tensor Of((Tensor Fer2013, Tensor FerPlus) logits, Batch batch, LossRecipe recipe)
    {
        var label = nn.functional.cross_entropy(logits.Fer2013, batch.Labels, label_smoothing: recipe.LabelSmoothing);
        var votes = VotesLoss.Of(logits.FerPlus, batch.Votes, recipe.VotesTarget);
        using Scalar weight = recipe.VotesWeight;
        return label.add(votes, weight);
    }
}
