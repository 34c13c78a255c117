using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class ClassFoldersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("angry", Expression.Angry)]
    [InlineData("Anger", Expression.Angry)]
    [InlineData("disgusted", Expression.Disgust)]
    [InlineData("fearful", Expression.Fear)]
    [InlineData("happiness", Expression.Happy)]
    [InlineData("sadness", Expression.Sad)]
    [InlineData("surprised", Expression.Surprise)]
    [InlineData("neutral", Expression.Neutral)]
    public void A_folder_labels_the_pictures_in_and_below_it(string name, Expression label)
    {
        WritePicture(1, name, "1.png");
        WritePicture(2, name, "deeper", "2.png");

        var faces = ClassFolders.Open(folder.Path).Faces.ToList();

        Assert.Equal([label, label], faces.Select(face => face.Label));
        Assert.Equal(GrayPictures.Noise(1), faces[0].Crop.Pixels.ToArray());
    }

    [Fact]
    public void A_folder_of_another_name_is_left_out_and_named()
    {
        WritePicture(1, "happy", "1.png");
        WritePicture(2, "contempt", "1.png");

        var faces = ClassFolders.Open(folder.Path);

        Assert.Single(faces.Faces);
        Assert.Contains("contempt", Assert.Single(faces.LeftOut));
    }

    [Fact]
    public void A_folder_without_classes_is_refused_with_the_expected_names()
    {
        WritePicture(1, "pictures", "1.png");
        var exception = Assert.Throws<FaceSetException>(() => ClassFolders.Open(folder.Path));
        Assert.Contains("angry, disgust, fear", exception.Message);
    }

    [Fact]
    public void A_broken_picture_is_named()
    {
        File.WriteAllText(folder.File("happy", "1.png"), "no picture");
        var faces = ClassFolders.Open(folder.Path);
        var exception = Assert.Throws<FaceSetException>(() => faces.Faces.ToList());
        Assert.Contains("1.png: ", exception.Message);
    }

    [Fact]
    public void The_folders_train_and_test_become_usages()
    {
        WritePicture(1, "train", "angry", "1.png");
        WritePicture(2, "test", "sad", "1.png");

        var faces = ClassFolders.Open(folder.Path).Faces.Select(face => (face.Label, face.Usage));

        Assert.Equal([(Expression.Angry, "Training"), (Expression.Sad, "PublicTest")], faces);
    }

    public void Dispose() => folder.Dispose();

    private void WritePicture(int seed, params string[] path) =>
        GrayPictures.Write(folder.File(path), GrayPictures.Noise(seed));
}
