using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>
/// The picture is a slope: blue grows to the right, green downwards, red is even. Linear interpolation keeps slopes, so
/// each pixel of a crop says where it was taken.
/// </summary>
public sealed class ColourCropTests
{
    private const int PictureSide = 250;
    private const byte Red = 77;

    [Fact]
    public void The_upright_square_is_a_twentieth_larger_than_the_longer_side_of_the_box()
    {
        var crop = Cropped(picture => ColourCrop.Upright(picture, FaceWith(new(60, 70, 100, 80), tilt: .4)));
        // The box's centre is (110, 110), the square's side 105.
        AssertTakenAlong(crop, (x, y) => (110 + (x * 105), 110 + (y * 105)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(.5)]
    [InlineData(-1.2)]
    public void The_aligned_square_is_that_of_the_gray_crop(double tilt)
    {
        var face = FaceWith(new(90, 90, 60, 60), tilt);
        var placement = CropPlacement.Of(face);
        var side = placement.PixelsPerCropPixel * 48;

        var crop = Cropped(picture => ColourCrop.Aligned(picture, face));

        AssertTakenAlong(crop, (x, y) => (
            placement.Centre.X + (((x * Math.Cos(tilt)) - (y * Math.Sin(tilt))) * side),
            placement.Centre.Y + (((x * Math.Sin(tilt)) + (y * Math.Cos(tilt))) * side)));
    }

    [Theory]
    [InlineData(-90, -90)]
    [InlineData(210, 30)]
    [InlineData(100, 220)]
    [InlineData(-400, 700)]
    public void Beyond_the_edge_the_last_pixels_are_repeated(double x, double y)
    {
        var crop = Cropped(picture => ColourCrop.Upright(picture, FaceWith(new(x, y, 100, 100), tilt: 0)));
        AssertTakenAlong(crop, (across, down) => (x + 50 + (across * 105), y + 50 + (down * 105)));
    }

    private static ColourCrop Cropped(Func<PixelBuffer, ColourCrop> crop)
    {
        var bgr = new byte[PictureSide * PictureSide * 3];
        for (var i = 0; i < PictureSide * PictureSide; i++)
        {
            bgr[3 * i] = (byte)(i % PictureSide);
            bgr[(3 * i) + 1] = (byte)(i / PictureSide);
            bgr[(3 * i) + 2] = Red;
        }

        using var frame = Frame.FromBgr(bgr, PictureSide, PictureSide);
        return crop(frame.Pixels);
    }

    /// <param name="crop">Of the slope.</param>
    /// <param name="place">Where in the picture a place of the crop is, −½…½ each.</param>
    private static void AssertTakenAlong(ColourCrop crop, Func<double, double, (double X, double Y)> place)
    {
        for (var i = 0; i < ColourCrop.Side * ColourCrop.Side; i++)
        {
            var (row, column) = Math.DivRem(i, ColourCrop.Side);
            var (x, y) = place(((column + .5) / ColourCrop.Side) - .5, ((row + .5) / ColourCrop.Side) - .5);
            Assert.Equal(Red, crop.Values[3 * i]);
            Assert.Equal(Math.Clamp(y - .5, 0, PictureSide - 1), crop.Values[(3 * i) + 1], .51);
            Assert.Equal(Math.Clamp(x - .5, 0, PictureSide - 1), crop.Values[(3 * i) + 2], .51);
        }
    }

    /// <summary>A face whose eyes are tilted around the middle of its box.</summary>
    private static Face FaceWith(FaceBox box, double tilt)
    {
        var (x, y) = (Math.Cos(tilt) * box.Width * .22, Math.Sin(tilt) * box.Width * .22);
        var points = new FacePoint[FaceKeypoints.Count];
        points[0] = new(box.CentreX - x, box.CentreY - y);
        points[1] = new(box.CentreX + x, box.CentreY + y);
        return new(box, .9, FaceKeypoints.From(points));
    }
}
