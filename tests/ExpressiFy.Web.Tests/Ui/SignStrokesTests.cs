using ExpressiFy.Affect;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>The signs of the moods.</summary>
public sealed class SignStrokesTests
{
    private static readonly int[] Curves = [1, 1, 6];

    public static TheoryData<Expression> Moods => [.. ExpressionLabels.All];

    /// <summary>Browsers turn one path into another only if both have the same commands.</summary>
    [Theory]
    [MemberData(nameof(Moods))]
    public void Every_sign_has_three_strokes_with_the_same_curves(Expression mood)
    {
        var strokes = SignStrokes.Of(mood);
        Assert.Equal(Curves, strokes.Select(stroke => stroke.Count(letter => letter == 'C')));
        Assert.All(strokes, stroke => Assert.Equal("MC", string.Concat(stroke.Where(char.IsLetter).Distinct())));
    }

    [Fact]
    public void No_two_moods_have_the_same_sign() => Assert.Equal(
        ExpressionLabels.All.Count,
        ExpressionLabels.All.Select(mood => string.Concat(SignStrokes.Of(mood))).Distinct().Count());
}
