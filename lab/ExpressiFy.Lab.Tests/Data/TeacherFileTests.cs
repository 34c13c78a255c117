using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class TeacherFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FaceSample[] faces = SyntheticFaces.Draw(21);
    private readonly float[] fer2013 = Shares(21, 7, seed: 1);
    private readonly float[] ferPlus = Shares(21, 8, seed: 2);

    [Fact]
    public void Each_face_finds_its_own_probabilities_whatever_the_order()
    {
        var teacher = TeacherFile.Read(Written());
        Assert.Equal(21, teacher.Count);
        foreach (var i in Enumerable.Range(0, 21).Reverse())
        {
            float[] seven = new float[7], eight = new float[8];
            teacher.CopyProbabilities(faces[i], seven, eight);
            for (var label = 0; label < 8; label++)
                Assert.Equal(ferPlus[(i * 8) + label], eight[label], .001);
            for (var label = 0; label < 7; label++)
                Assert.Equal(fer2013[(i * 7) + label], seven[label], .001);
        }
    }

    [Fact]
    public void Other_data_is_refused()
    {
        var teacher = TeacherFile.Read(Written());
        var changed = faces[3] with { Pixels = [.. faces[3].Pixels] };
        changed.Pixels[100]++;
        Assert.False(teacher.Contains(changed));
        Assert.True(teacher.Contains(faces[3]));
        Assert.Contains(
            "made from other data",
            Assert.Throws<LabException>(() => teacher.CopyProbabilities(changed, new float[7], new float[8])).Message);
    }

    [Fact]
    public void Copies_of_a_face_share_a_row()
    {
        FaceSample[] twice = [faces[0], faces[0] with { Pixels = [.. faces[0].Pixels] }, faces[1]];
        TeacherFile.Write(folder.File("twice"), twice, fer2013.AsSpan(0, 21), ferPlus.AsSpan(0, 24));
        Assert.Equal(2, TeacherFile.Read(folder.File("twice")).Count);
    }

    [Fact]
    public void A_face_takes_34_bytes() => Assert.Equal(29 + (34 * 21), new FileInfo(Written()).Length);

    [Fact]
    public void A_missing_a_foreign_and_a_cut_file_are_refused()
    {
        Assert.Contains("no teacher here", Error(folder.File("nothing")));
        Assert.Contains(
            "not a teacher file", Error(folder.Write("foreign", "emotion,pixels,Usage with enough words behind it")));
        var path = Written();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]);
        Assert.Contains("the file is damaged", Error(path));
    }

    public void Dispose() => folder.Dispose();

    private static string Error(string path) => Assert.Throws<LabException>(() => TeacherFile.Read(path)).Message;

    private static float[] Shares(int rows, int classes, int seed)
    {
        var random = new Random(seed);
        return Softmax.Probabilities(
            [.. Enumerable.Range(0, rows * classes).Select(_ => (float)random.NextDouble() * 5)], classes);
    }

    private string Written()
    {
        TeacherFile.Write(folder.File("teacher"), faces, fer2013, ferPlus);
        return folder.File("teacher");
    }
}
