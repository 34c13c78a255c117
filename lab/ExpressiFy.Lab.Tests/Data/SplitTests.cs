using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class SplitTests
{
    private static readonly FaceSample[] Faces =
        [.. SyntheticFaces.Draw(200), .. SyntheticFaces.Draw(50, seed: 2, Split.PublicTest)];

    [Fact]
    public void The_same_seed_sets_the_same_faces_aside() =>
        Assert.Equal(
            Split.Of(Faces, new(Share: .1, Seed: 4)).HeldOut, Split.Of(Faces, new(Share: .1, Seed: 4)).HeldOut);

    [Fact]
    public void Another_seed_sets_others_aside() =>
        Assert.NotEqual(
            Split.Of(Faces, new(Share: .1, Seed: 4)).HeldOut, Split.Of(Faces, new(Share: .1, Seed: 5)).HeldOut);

    [Fact]
    public void A_smaller_share_of_the_same_seed_is_a_part_of_a_larger_one()
    {
        var faces = SyntheticFaces.Draw(100);
        var larger = Split.Of(faces, new(Share: .2, Seed: 5)).HeldOut;
        Assert.Equal(larger.Take(3), Split.Of(faces, new(Share: .03, Seed: 5)).HeldOut);
    }

    [Fact]
    public void No_face_is_both_learned_and_held_out()
    {
        var split = Split.Of(Faces, new(Share: .1, Seed: 4));
        Assert.Equal(20, split.HeldOut.Count);
        Assert.Equal(180, split.TrainingSet.Count);
        Assert.Empty(split.TrainingSet.Intersect(split.HeldOut));
    }

    [Fact]
    public void PublicTest_is_neither_learned_nor_decided_on()
    {
        var split = Split.Of(Faces, new(Share: .1, Seed: 4));
        Assert.All(split.TrainingSet.Concat(split.HeldOut), face => Assert.Equal(Split.Training, face.Usage));
    }

    [Fact]
    public void Exact_copies_of_other_splits_are_left_out()
    {
        var heldOut = Split.Of(Faces, new(Share: .1, Seed: 4)).HeldOut;
        var copies = Faces.Concat(
            Faces.Where(face => face.Usage == Split.PublicTest).Select(face => face with { Usage = Split.Training }));
        Assert.Equal(225, Split.Of([.. copies], new(Share: .1, Seed: 4, DuplicateExclusion.None)).TrainingSet.Count);
        var split = Split.Of([.. copies], new(Share: .1, Seed: 4));
        Assert.Equal(split.ExcludedExact, 250 - split.HeldOut.Count - split.TrainingSet.Count);
        Assert.InRange(split.ExcludedExact, 1, 50);
        Assert.NotEmpty(heldOut);
    }

    [Fact]
    public void Near_copies_of_other_splits_are_left_out_where_the_recipe_asks()
    {
        var copies = Faces.Where(face => face.Usage == Split.PublicTest).Select(
            face => face with { Usage = Split.Training, Pixels = [.. face.Pixels.Select(pixel => (byte)(pixel + 1))] });
        FaceSample[] faces = [.. Faces, .. copies];
        var held = new HeldOutRecipe(Share: .1, Seed: 4);
        var kept = Split.Of(faces, held);
        var left = Split.Of(faces, held with { LeftOut = DuplicateExclusion.Near });

        Assert.Equal(0, kept.ExcludedNear);
        Assert.Equal(kept.HeldOut, left.HeldOut);
        Assert.InRange(left.ExcludedNear, 50 - left.HeldOut.Count, 200);
        Assert.Equal(kept.TrainingSet.Count - left.TrainingSet.Count, left.ExcludedNear);
        Assert.DoesNotContain(left.TrainingSet, face => face.Pixels.Contains((byte)221)); // the bar of a copy
    }

    [Fact]
    public void Other_crops_of_held_out_photographs_are_left_out_where_the_recipe_asks()
    {
        var crops = Enumerable.Range(91, 20).Select(seed => new SyntheticScene(seed));
        FaceSample[] faces =
        [
            .. SyntheticScene.Photographs(1, 100),
            .. crops.Select(scene => scene.Photograph(3, -2, usage: Split.PublicTest)),
        ];
        var held = new HeldOutRecipe(Share: .1, Seed: 4);
        var kept = Split.Of(faces, held with { LeftOut = DuplicateExclusion.Near });
        var left = Split.Of(faces, held with { LeftOut = DuplicateExclusion.Cropped });

        // Of scenes 91 to 100 PublicTest has other crops.
        var copied = kept.TrainingSet.Count(face => faces.IndexOf(face) >= 90);

        Assert.Equal((90, 0), (kept.TrainingSet.Count, kept.ExcludedCropped));
        Assert.Equal((90 - copied, copied), (left.TrainingSet.Count, left.ExcludedCropped));
        Assert.Equal(kept.HeldOut, left.HeldOut);
        var publicTest = faces[100..];
        Assert.Equal(publicTest, left.WithoutTrainingDuplicates(publicTest));
        Assert.Equal(20 - copied, kept.WithoutTrainingDuplicates(publicTest).Count);
    }

    [Fact]
    public void Too_few_faces_are_refused() =>
        Assert.Throws<LabException>(() => Split.Of(SyntheticFaces.Draw(3), new(Share: .1, Seed: 4)));
}
