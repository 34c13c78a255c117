using ExpressiFy.Lab.Batches;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Batches;

public sealed class AugmentationTests
{
    private static readonly float[] Face =
        [.. Enumerable.Range(0, FaceCrop.Length).Select(i => (float)Math.Sin(i * .37))];

    [Fact]
    public void Without_movement_a_face_stays_or_is_mirrored()
    {
        var mirrored = Face.Chunk(FaceCrop.Side).SelectMany(row => row.Reverse()).ToArray();
        var seen = Enumerable.Range(0, 20).Select(seed => Moved(SmallRecipe.Still, seed)).ToArray();
        Assert.All(seen, moved => Assert.True(Near(moved, Face) || Near(moved, mirrored)));
        Assert.Contains(seen, moved => Near(moved, Face));
        Assert.Contains(seen, moved => Near(moved, mirrored));
    }

    [Fact]
    public void The_same_chance_moves_a_face_the_same_way() =>
        Assert.Equal(Moved(SmallRecipe.Lively, seed: 6), Moved(SmallRecipe.Lively, seed: 6));

    [Fact]
    public void A_moved_face_holds_no_value_the_face_does_not_span()
    {
        for (var seed = 0; seed < 50; seed++)
            Assert.All(Moved(SmallRecipe.Lively, seed), value => Assert.InRange(value, -1, 1));
    }

    private static float[] Moved(ExpressiFy.Lab.Recipes.AugmentationRecipe recipe, int seed)
    {
        var moved = new float[FaceCrop.Length];
        new Augmentation(recipe).Write(Face, moved, new Random(seed));
        return moved;
    }

    private static bool Near(float[] one, float[] other) =>
        one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
}
