using ExpressiFy.Testing;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class CropTextureTests
{
    private const double MostLost = .003;

    [Fact]
    public void Noise_is_no_drawing() =>
        Assert.False(CropTexture.IsDrawn(FaceCrop.FromGray(GrayPictures.Noise(seed: 1))));

    [Fact]
    public void Paper_with_a_few_lines_is_a_drawing()
    {
        var pixels = new byte[FaceCrop.Length];
        Array.Fill(pixels, (byte)250);
        for (var x = 10; x < 38; x++)
            pixels[(20 * FaceCrop.Side) + x] = 0;
        Assert.True(CropTexture.IsDrawn(FaceCrop.FromGray(pixels)));
    }

    [Fact]
    public void No_face_of_the_photographs_is_a_drawing()
    {
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        foreach (var name in Photographs.Faces.Keys)
        {
            using var frame = Frame.Decode(Photographs.Bytes(name));
            foreach (var face in finder.Find(frame))
                Assert.False(CropTexture.IsDrawn(FaceAligner.Align(frame, face)));
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Hardly_any_face_of_a_research_set_is_a_drawing()
    {
        var count = 0;
        var drawn = 0;
        foreach (var face in Fer2013File.Open(SharedData.Fer2013, "Training").Faces)
        {
            count++;
            if (CropTexture.IsDrawn(face.Crop))
                drawn++;
        }

        Assert.InRange((double)drawn / count, 0, MostLost);
    }
}
