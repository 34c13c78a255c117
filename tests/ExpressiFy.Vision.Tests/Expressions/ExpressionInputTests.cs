using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Expressions;

public sealed class ExpressionInputTests
{
    [Fact]
    public void Input_has_mean_zero_and_deviation_one()
    {
        var input = InputOf(GrayPictures.Noise(seed: 7));
        Assert.Equal(0, input.Average(), 4);
        Assert.Equal(1, Math.Sqrt(input.Average(value => value * value)), 4);
    }

    [Fact]
    public void A_flat_crop_becomes_zeros()
    {
        var crop = new byte[FaceCrop.Length];
        Array.Fill(crop, (byte)90);
        Assert.All(InputOf(crop), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Another_length_is_refused() => Assert.Throws<ArgumentException>(
        () => ExpressionInput.Write(new byte[FaceCrop.Length], new float[FaceCrop.Length - 1]));

    private static float[] InputOf(byte[] crop)
    {
        var input = new float[FaceCrop.Length];
        ExpressionInput.Write(crop, input);
        return input;
    }
}
