using ExpressiFy.Training.Recipes;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Training.Fitting;

/// <summary>The two things the network learns from one face: its FER-2013 label and how the FER+ votes fell.</summary>
public static class Losses
{
    /// <summary>Smoothed cross-entropy of the label plus weighted cross-entropy with the vote shares; faces without votes add 0 to the second.</summary>
    public static Tensor Of((Tensor Fer2013, Tensor FerPlus) logits, Batch batch, LossRecipe recipe)
    {
        var label = nn.functional.cross_entropy(logits.Fer2013, batch.Labels, label_smoothing: recipe.LabelSmoothing);
        var votes = -(batch.Votes * nn.functional.log_softmax(logits.FerPlus, 1)).sum(1).mean();
        using Scalar weight = recipe.VotesWeight;
        return label.add(votes, weight);
    }
}
