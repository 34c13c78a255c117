using ExpressiFy.Affect;
using ExpressiFy.Testing;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class ClassFoldersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("angry", Expression.Angry)]
    [InlineData("Anger", Expression.Angry)]
    [InlineData("disgusted", Expression.Disgust)]
    [InlineData("fearful", Expression.Fear)]
    [InlineData("happiness", Expression.Happy)]
    [InlineData("sadness", Expression.Sad)]
    [InlineData("surprised", Expression.Surprise)]
    [InlineData("neutral", Expression.Neutral)]
    public void A_folder_labels_the_pictures_in_it(string name, Expression label)
    {
        Crops.Write(folder.File(name, "1.png"), Crops.Noise(1));
        Crops.Write(folder.File(name, "deeper", "2.png"), Crops.Noise(2));

        var faces = ClassFolders.Open(folder.Path).Faces.ToList();

        Assert.Equal([label, label], faces.Select(face => face.Label));
        Assert.Equal(Crops.Noise(1), faces[0].Crop.Pixels.ToArray());
    }

    [Fact]
    public void A_folder_of_another_name_is_left_out_and_named()
    {
        Crops.Write(folder.File("happy", "1.png"), Crops.Noise(1));
        Crops.Write(folder.File("contempt", "1.png"), Crops.Noise(2));

        var faces = ClassFolders.Open(folder.Path);

        Assert.Single(faces.Faces);
        Assert.Contains("contempt", Assert.Single(faces.LeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_classes_is_refused_with_the_names_expected()
    {
        Crops.Write(folder.File("pictures", "1.png"), Crops.Noise(1));
        Assert.Contains("angry, disgust, fear", Assert.Throws<FaceSetException>(() => ClassFolders.Open(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_picture_is_named()
    {
        File.WriteAllText(folder.File("happy", "1.png"), "no picture");
        Assert.Contains("1.png: ", Assert.Throws<FaceSetException>(() => ClassFolders.Open(folder.Path).Faces.ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_parts_become_usages()
    {
        Crops.Write(folder.File("train", "angry", "1.png"), Crops.Noise(1));
        Crops.Write(folder.File("test", "sad", "1.png"), Crops.Noise(2));

        Assert.Equal(
            [(Expression.Angry, "Training"), (Expression.Sad, "PublicTest")],
            ClassFolders.Open(folder.Path).Faces.Select(face => (face.Label, face.Usage)));
    }
}
