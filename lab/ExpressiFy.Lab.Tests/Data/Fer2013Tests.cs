using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Data;

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
        Assert.Equal(28_561, split.TrainingSet.Count + split.HeldOut.Count + split.ExcludedExact);
    }

    [Fact]
    public void Crops_that_a_hash_of_the_whole_misses_are_found_among_the_real_faces()
    {
        var faces = FaceData.Read(Fer2013Folder.FileOrSkip());
        FaceSample[] some = [.. faces.Where(face => face.Usage == Split.PublicTest).Take(200)];
        var learned = Split.Of(faces, new(Share: .1, Seed: 2013, DuplicateExclusion.Near)).TrainingSet;
        Assert.InRange(
            CroppedDuplicates.Find(some, learned).Select(pair => pair.Face).Distinct().Count(),
            30,
            50); // 18 % of all PublicTest faces
    }
}
