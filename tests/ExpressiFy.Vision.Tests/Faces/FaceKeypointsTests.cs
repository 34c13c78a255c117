using CsCheck;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class FaceKeypointsTests
{
    [Fact]
    public void A_nose_between_the_eyes_is_no_turn_however_the_head_lies_and_however_large_it_is() =>
        Gen.Select(Gen.Double[-Math.PI, Math.PI], Gen.Double[5, 500]).Sample((roll, size) =>
            FaceWith(nose: 0, roll, size).Turn < 1e-9);

    [Fact]
    public void A_turn_is_how_far_the_nose_is_beside_the_middle_on_either_side() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-Math.PI, Math.PI], Gen.Double[5, 500]).Sample((nose, roll, size) =>
            Math.Abs(FaceWith(nose, roll, size).Turn - Math.Abs(nose)) < 1e-9);

    [Fact]
    public void Eyes_in_one_point_are_no_turn()
    {
        var point = new FacePoint(3, 4);
        Assert.Equal(0, new FaceKeypoints(point, point, new(9, 9), point, point, point).Turn);
    }

    /// <param name="nose">Beside the middle of the eyes, in distances of the eyes.</param>
    /// <param name="roll">Of the head, in radians.</param>
    /// <param name="size">Distance of the eyes.</param>
    private static FaceKeypoints FaceWith(double nose, double roll, double size)
    {
        return new(At(-.5, 0), At(.5, 0), At(nose, .4), At(0, .9), At(-.9, .1), At(.9, .1));

        FacePoint At(double x, double y) => new(
            300 + (size * ((x * Math.Cos(roll)) - (y * Math.Sin(roll)))),
            200 + (size * ((x * Math.Sin(roll)) + (y * Math.Cos(roll)))));
    }
}
