using ExpressiFy.Training.Data;

namespace ExpressiFy.Training.Tests.Data;

public sealed class Fer2013Tests
{
    [Fact]
    public void The_real_file_has_votes_for_every_face_and_a_tenth_is_set_aside()
    {
        var faces = FaceData.Read(Fer2013Folder.FileOrSkip());
        var split = Split.Of(faces, new(Share: .1, Seed: 2013));
        Assert.All(faces, face => Assert.NotNull(face.Votes));
        Assert.Equal(28_561, faces.Count(face => face.Usage == Split.Training));
        Assert.Equal(2_856, split.HeldOut.Count);
        Assert.Equal(28_561, split.Learned.Count + split.HeldOut.Count + split.CopiesLeftOut);
    }
}
