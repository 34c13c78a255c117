using ExpressiFy.Lab.Recipes;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// The loss of the FER+ head for each of the four targets of Barsoum et al. (2016), "Training Deep Networks for Facial
/// Expression Recognition with Crowd-Sourced Label Distribution".
/// </summary>
public static class VotesLoss
{
    /// <summary>
    /// Fraction of the votes above which a label is a correct one: more than three votes of ten, as in the paper.
    /// </summary>
    private const float MultiLabelThreshold = .3f;

    /// <summary>Below any log-probability that a float can hold, so that a masked label is never the maximum.</summary>
    private const float MaskedLogProbability = -1e9f;

    /// <summary>Mean loss over N faces; a face without votes adds 0.</summary>
    /// <param name="logits">N×8.</param>
    /// <param name="votes">N×8 vote fractions; a row of zeros for a face without votes.</param>
    /// <param name="target">The target. <see cref="VotesTarget.Drawn"/> uses libtorch's random generator.</param>
    public static Tensor Of(Tensor logits, Tensor votes, VotesTarget target)
    {
        var logProbabilities = nn.functional.log_softmax(logits, 1);
        return target switch
        {
            VotesTarget.Shares => CrossEntropy(votes, logProbabilities),
            VotesTarget.Majority => CrossEntropy(Majority(votes), logProbabilities),
            VotesTarget.Drawn => CrossEntropy(Drawn(votes), logProbabilities),
            VotesTarget.MultiLabel => MultiLabel(votes, logProbabilities),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Unknown target."),
        };
    }

    private static Tensor CrossEntropy(Tensor target, Tensor logProbabilities) =>
        -(target * logProbabilities).sum(1).mean();

    /// <summary>
    /// One-hot rows of the label with most votes; a row of zeros where two labels tie or there are no votes.
    /// </summary>
    private static Tensor Majority(Tensor votes)
    {
        using var zero = tensor(0f);
        var isHighest = votes.eq(votes.amax([1], keepdim: true)) & votes.gt(zero);
        var isUnique = isHighest.sum(1, keepdim: true).eq(tensor(1L));
        return isHighest.to(float32) * isUnique.to(float32);
    }

    /// <summary>
    /// One-hot rows of a label drawn with the vote fractions as probabilities, by the Gumbel-max trick (Gumbel 1954).
    /// </summary>
    private static Tensor Drawn(Tensor votes)
    {
        var perturbed = votes.log() - (-rand_like(votes).log()).log();
        var oneHot = nn.functional.one_hot(perturbed.argmax(1), votes.shape[1]).to(float32);
        return oneHot * votes.sum(1, keepdim: true).sign();
    }

    /// <summary>The negative log-probability of the most probable correct label.</summary>
    private static Tensor MultiLabel(Tensor votes, Tensor logProbabilities)
    {
        using var threshold = tensor(MultiLabelThreshold);
        using var masked = tensor(MaskedLogProbability);
        using var zero = tensor(0f);
        var isCorrect = votes.gt(threshold);
        var mostProbable = where(isCorrect, logProbabilities, masked).amax([1]);
        return -where(isCorrect.any(1), mostProbable, zero).mean();
    }
}
