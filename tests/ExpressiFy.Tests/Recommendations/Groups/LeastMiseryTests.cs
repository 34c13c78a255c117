using ExpressiFy.Recommendations.Groups;

namespace ExpressiFy.Tests.Recommendations.Groups;

public sealed class LeastMiseryTests
{
    [Fact]
    public void A_title_that_suits_everyone_beats_one_that_suits_one_very_well()
    {
        var scores = Combine([0.5f, 0.1f], [0.5f, 1f]);
        Assert.True(scores[0] > scores[1]);
    }

    [Fact]
    public void Of_two_titles_equal_for_the_least_suited_member_the_higher_mean_wins()
    {
        var scores = Combine([0.51f, 0.5f], [0.6f, 0.9f]);
        Assert.True(scores[1] > scores[0]);
    }

    [Fact]
    public void A_title_that_one_member_excludes_is_excluded() =>
        Assert.Equal([float.NegativeInfinity], Combine([float.NegativeInfinity], [0.9f]));

    // The scores of one member after the other, one for each title.
    private static float[] Combine(params float[][] members)
    {
        var result = new float[members[0].Length];
        LeastMisery.Combine([.. members.Select(member => new ReadOnlyMemory<float>(member))], result);
        return result;
    }
}
