using System.Runtime.InteropServices;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Batches;

public sealed class FaceTensorsTests
{
    [Fact]
    public void The_network_learns_from_the_very_bits_that_serving_feeds_it()
    {
        var faces = SyntheticFaces.Draw(5);
        using var learned = new FaceTensors(faces).Plain(0, faces.Length).Faces;
        var bits = MemoryMarshal.Cast<float, uint>(learned.data<float>().ToArray()).ToArray();

        // The served input is made from a FaceCrop; ExpressionReaderTests show that the session gets just this.
        var served = new float[faces.Length * FaceCrop.Length];
        for (var i = 0; i < faces.Length; i++)
            ExpressionInput.Write(
                FaceCrop.FromGray(faces[i].Pixels).Pixels, served.AsSpan(i * FaceCrop.Length, FaceCrop.Length));

        Assert.Equal(MemoryMarshal.Cast<float, uint>(served).ToArray(), bits);
    }

    [Fact]
    public void Faces_keep_their_order_and_labels()
    {
        var faces = SyntheticFaces.Draw(9);
        var batch = new FaceTensors(faces).Plain(2, 4);
        Assert.Equal(faces[2..6].Select(face => (long)face.Label), batch.Labels.argmax(1).data<long>().ToArray());
        Assert.All(batch.Labels.data<float>().ToArray(), share => Assert.True(share is 0 or 1));
        Assert.Equal([4, 1, FaceCrop.Side, FaceCrop.Side], batch.Faces.shape);
    }

    [Fact]
    public void A_recipe_may_ask_for_pixels_from_0_to_1()
    {
        var faces = SyntheticFaces.Draw(2);
        using var pixels = new FaceTensors(faces).In(PixelScale.Unit).Plain(1, 1).Faces;
        Assert.Equal(faces[1].Pixels.Select(pixel => pixel / 255f), pixels.data<float>().ToArray());
    }

    [Fact]
    public void A_teacher_counts_by_its_share()
    {
        using var folder = new TemporaryFolder();
        var faces = SyntheticFaces.Draw(2);
        float[] sure = [0, 0, 1, 0, 0, 0, 0];
        TeacherFile.Write(
            folder.File("teacher"), faces, [.. sure, .. sure], [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
        var taught = new FaceTensors(
            faces,
            teacher: TeacherFile.Read(folder.File("teacher")),
            teacherWeight: .25).Plain(0, 1).Labels.data<float>().ToArray();
        var alone = new FaceTensors(faces).Plain(0, 1).Labels.data<float>().ToArray();
        Assert.Equal(alone.Zip(sure, (label, said) => (.75f * label) + (.25f * said)), taught);
    }
}
