using ExpressiFy.Lab.Batches;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Batches;

public sealed class DegradationTests
{
    private static readonly float[] Face =
        [.. Enumerable.Range(0, FaceCrop.Length).Select(i => (float)(Math.Sin(i * .37) * Math.Sqrt(2)))];

    [Fact]
    public void A_degraded_face_is_standardised_again()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var face = Degraded(seed);
            Assert.Equal(0, face.Average(), 1e-3);
            Assert.Equal(1, face.Average(value => value * value), 1e-3);
        }
    }

    [Fact]
    public void Sights_differ_and_the_same_chance_gives_the_same()
    {
        Assert.InRange(
            Enumerable.Range(0, 40).Select(seed => string.Join(',', Degraded(seed))).Distinct().Count(), 35, 40);
        Assert.Equal(Degraded(5), Degraded(5));
    }

    private static float[] Degraded(int seed)
    {
        var face = Face.ToArray();
        Degradation.Apply(face, new Random(seed));
        return face;
    }
}
