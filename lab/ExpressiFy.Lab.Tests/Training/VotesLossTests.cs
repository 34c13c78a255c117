using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Training;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Training;

public sealed class VotesLossTests
{
    /// <summary>One face a row, four labels; the last has no votes.</summary>
    private static readonly float[] Shares = [.5f, .4f, .1f, 0, .4f, .4f, .2f, 0, 0, 0, 0, 0];

    private static readonly float[] Probabilities = [.1f, .2f, .3f, .4f, .1f, .2f, .3f, .4f, .1f, .2f, .3f, .4f];

    /// <summary>Log-probabilities, which the softmax does not change.</summary>
    private static readonly float[] Logits = [.. Probabilities.Select(probability => MathF.Log(probability))];

    [Fact]
    public void Shares_weigh_every_label() =>
        Assert.Equal(
            -((.5 * Log(.1)) + (.4 * Log(.2)) + (.1 * Log(.3)) + (.4 * Log(.1)) + (.4 * Log(.2)) + (.2 * Log(.3))) / 3,
            Loss(VotesTarget.Shares),
            5);

    [Fact]
    public void A_majority_counts_alone_and_a_tie_not_at_all() =>
        Assert.Equal(-Log(.1) / 3, Loss(VotesTarget.Majority), 5);

    [Fact]
    public void Of_several_right_labels_the_likeliest_counts() =>
        Assert.Equal(-(Log(.2) + Log(.2)) / 3, Loss(VotesTarget.MultiLabel), 5);

    [Fact]
    public void Labels_are_drawn_as_often_as_their_shares_say()
    {
        random.manual_seed(4);
        Assert.Equal(Loss(VotesTarget.Shares), Enumerable.Range(0, 2_000).Average(_ => Loss(VotesTarget.Drawn)), .03);
    }

    [Theory]
    [InlineData(VotesTarget.Shares)]
    [InlineData(VotesTarget.Majority)]
    [InlineData(VotesTarget.MultiLabel)]
    [InlineData(VotesTarget.Drawn)]
    public void Each_way_teaches_a_face_with_votes_and_nothing_where_there_are_none(VotesTarget target)
    {
        random.manual_seed(4);
        using var logits = tensor(Logits).reshape(3, 4).requires_grad_();
        VotesLoss.Of(logits, tensor(Shares).reshape(3, 4), target).backward();
        var gradient = logits.grad!.data<float>().ToArray();
        Assert.All(gradient, value => Assert.True(float.IsFinite(value)));
        Assert.Contains(gradient[..4], value => value != 0);
        Assert.All(gradient[8..], value => Assert.Equal(0, value));
    }

    private static double Log(double share) => Math.Log(share);

    private static double Loss(VotesTarget target)
    {
        using var scope = NewDisposeScope();
        return VotesLoss.Of(tensor(Logits).reshape(3, 4), tensor(Shares).reshape(3, 4), target).item<float>();
    }
}
