using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Recipes;

/// <summary>What the FER+ head is to say of a face that ten people voted on: the four ways of Barsoum et al. (2016).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VotesTarget>))]
public enum VotesTarget
{
    /// <summary>The shares of the votes, by cross-entropy with them.</summary>
    Shares,

    /// <summary>The label with most votes; a face where two tie teaches nothing.</summary>
    Majority,

    /// <summary>Any label with more than three votes of ten; whichever of them the network finds likeliest.</summary>
    MultiLabel,

    /// <summary>One label, drawn anew at each sight of the face with the shares as chances.</summary>
    Drawn,
}

/// <summary>The loss of each way.</summary>
public static class VotesLoss
{
    /// <summary>Share of the votes above which a label counts as right.</summary>
    private const float Enough = .3f;

    /// <summary>Less than any logarithm of a share that a float can hold.</summary>
    private const float Never = -1e9f;

    /// <summary>Mean over the faces; those without votes add 0.</summary>
    /// <param name="logits">N×8.</param>
    /// <param name="shares">N×8 of the votes; a row of 0 where there are none. Drawing takes its chance from libtorch's.</param>
    public static Tensor Of(Tensor logits, Tensor shares, VotesTarget target)
    {
        var likely = nn.functional.log_softmax(logits, 1);
        return target switch
        {
            VotesTarget.Shares => -(shares * likely).sum(1).mean(),
            VotesTarget.Majority => -(Majority(shares) * likely).sum(1).mean(),
            VotesTarget.Drawn => -(Drawn(shares) * likely).sum(1).mean(),
            VotesTarget.MultiLabel => MultiLabel(shares, likely),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Not a way to use the votes."),
        };
    }

    private static Tensor Majority(Tensor shares)
    {
        using var none = tensor(0f);
        var first = shares.eq(shares.amax([1], keepdim: true)) & shares.gt(none);
        return first.to(float32) * first.sum(1, keepdim: true).eq(tensor(1L)).to(float32);
    }

    /// <summary>The largest of logarithms to which Gumbel noise was added is drawn with their chances (Gumbel 1954).</summary>
    private static Tensor Drawn(Tensor shares)
    {
        var chances = shares.log() - (-rand_like(shares).log()).log();
        return nn.functional.one_hot(chances.argmax(1), shares.shape[1]).to(float32) * shares.sum(1, keepdim: true).sign();
    }

    private static Tensor MultiLabel(Tensor shares, Tensor likely)
    {
        using var enough = tensor(Enough);
        using var never = tensor(Never);
        using var nothing = tensor(0f);
        var right = shares.gt(enough);
        return -where(right.any(1), where(right, likely, never).amax([1]), nothing).mean();
    }
}
