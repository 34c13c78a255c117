using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class TeachCommandTests : CommandTest
{
    [Fact]
    public void The_predictions_for_Training_become_a_teacher_file()
    {
        var run = Run("one");
        var file = Folder.File("one.teacher");
        var printed = Invoke(TeachCommand.Create(), run, "--data", Data, "--output", file, "--flip");
        Assert.Contains("70 different faces", printed);
        var teacher = TeacherFile.Read(file);
        Assert.All(Faces, face => Assert.Equal(face.Usage == Split.Training, teacher.Contains(face)));

        const int Face = 11;
        using var ensemble = Ensemble.Of([new(run)], mirrored: true).Ensemble;
        var expected = Softmax.Probabilities(ensemble.Predict(Faces).FerPlus, 8).AsSpan(Face * 8, 8).ToArray();
        var seven = new float[7];
        var eight = new float[8];
        teacher.CopyProbabilities(Faces[Face], seven, eight);
        Assert.All(expected.Zip(eight), pair => Assert.Equal(pair.First, pair.Second, .001));
        Assert.Equal(1, seven.Sum(), .01);
    }
}
