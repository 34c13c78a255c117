using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Expressions;

public sealed class ExpressionInputTests
{
    [Fact]
    public void Input_has_mean_zero_and_deviation_one()
    {
        var crop = new byte[FaceCrop.Length];
        new Random(7).NextBytes(crop);
        var input = new float[FaceCrop.Length];
        ExpressionInput.Write(crop, input);
        Assert.Equal(0, input.Average(), 4);
        Assert.Equal(1, Math.Sqrt(input.Average(v => v * v)), 4);
    }

    [Fact]
    public void A_flat_crop_stays_flat()
    {
        var crop = new byte[FaceCrop.Length];
        Array.Fill(crop, (byte)90);
        var input = new float[FaceCrop.Length];
        ExpressionInput.Write(crop, input);
        Assert.All(input, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => ExpressionInput.Write(new byte[10], new float[FaceCrop.Length]));
}
