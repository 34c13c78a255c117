using ExpressiFy.Training.Data;

namespace ExpressiFy.Training.Tests.Data;

public sealed class SplitTests
{
    private static readonly LabelledFace[] Faces = [.. DrawnFaces.Draw(200), .. DrawnFaces.Draw(50, seed: 2, Split.PublicTest)];

    [Fact]
    public void The_same_seed_sets_the_same_faces_aside() =>
        Assert.Equal(Split.Of(Faces, .1, seed: 4).HeldOut, Split.Of(Faces, .1, seed: 4).HeldOut);

    [Fact]
    public void Another_seed_sets_others_aside() =>
        Assert.NotEqual(Split.Of(Faces, .1, seed: 4).HeldOut, Split.Of(Faces, .1, seed: 5).HeldOut);

    [Fact]
    public void No_face_is_both_learned_and_held_out()
    {
        var split = Split.Of(Faces, .1, seed: 4);
        Assert.Equal(20, split.HeldOut.Count);
        Assert.Equal(180, split.Learned.Count);
        Assert.Empty(split.Learned.Intersect(split.HeldOut));
    }

    [Fact]
    public void PublicTest_is_neither_learned_nor_decided_on()
    {
        var split = Split.Of(Faces, .1, seed: 4);
        Assert.All(split.Learned.Concat(split.HeldOut), face => Assert.Equal(Split.Training, face.Usage));
    }

    [Fact]
    public void Exact_copies_of_other_splits_are_left_out()
    {
        var heldOut = Split.Of(Faces, .1, seed: 4).HeldOut;
        var copies = Faces.Concat(Faces.Where(face => face.Usage == Split.PublicTest).Select(face => face with { Usage = Split.Training }));
        var split = Split.Of([.. copies], .1, seed: 4);
        Assert.Equal(split.CopiesLeftOut, 250 - split.HeldOut.Count - split.Learned.Count);
        Assert.InRange(split.CopiesLeftOut, 1, 50);
        Assert.NotEmpty(heldOut);
    }

    [Fact]
    public void Too_few_faces_are_refused() =>
        Assert.Throws<TrainingException>(() => Split.Of(DrawnFaces.Draw(3), .1, seed: 4));
}
