using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Recipes;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>The two things the network learns from one face: its FER-2013 label and how the FER+ votes fell.</summary>
public static class Losses
{
    /// <summary>Smoothed cross-entropy of the label plus the weighted loss of the votes; faces without votes add 0 to the second.</summary>
    public static Tensor Of((Tensor Fer2013, Tensor FerPlus) logits, Batch batch, LossRecipe recipe)
    {
        var label = nn.functional.cross_entropy(logits.Fer2013, batch.Labels, label_smoothing: recipe.LabelSmoothing);
        var votes = VotesLoss.Of(logits.FerPlus, batch.Votes, recipe.VotesTarget);
        using Scalar weight = recipe.VotesWeight;
        return label.add(votes, weight);
    }
}
