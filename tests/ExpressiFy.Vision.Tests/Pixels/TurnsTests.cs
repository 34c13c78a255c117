using ExpressiFy.Vision.Pixels;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Pixels;

public sealed class TurnsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 40)]
    [InlineData(65, 33)]
    public void Turns_and_mirror_images_are_those_of_OpenCV(int width, int height)
    {
        using var scene = Mats.Scene(width, height, seed: 8);
        AssertTurned(scene, Turns.Clockwise, RotateFlags.Rotate90Clockwise);
        AssertTurned(scene, Turns.Counterclockwise, RotateFlags.Rotate90Counterclockwise);
        AssertInPlace(scene, Turns.Half, picture => Cv2.Rotate(picture, picture, RotateFlags.Rotate180));
        AssertInPlace(scene, Turns.MirrorColumns, picture => Cv2.Flip(picture, picture, FlipMode.Y));
        AssertInPlace(scene, Turns.MirrorRows, picture => Cv2.Flip(picture, picture, FlipMode.X));
    }

    private static void AssertTurned(Mat scene, Func<PixelBuffer, PixelBuffer> turn, RotateFlags flags)
    {
        using var expected = new Mat();
        Cv2.Rotate(scene, expected, flags);
        using var source = scene.ToPixels();
        using var actual = turn(source);
        Assert.Equal(0, Mats.Difference(expected, actual));
    }

    private static void AssertInPlace(Mat scene, Action<PixelBuffer> turn, Action<Mat> expect)
    {
        using var expected = scene.Clone();
        expect(expected);
        using var actual = scene.ToPixels();
        turn(actual);
        Assert.Equal(0, Mats.Difference(expected, actual));
    }
}
