using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class PerturbationTests
{
    private static readonly FaceSample Face = SyntheticFaces.Draw(3)[2];

    public static TheoryData<string> Names => [.. Perturbation.All.Select(perturbation => perturbation.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_face_changes_but_keeps_its_size_and_label_and_changes_the_same_way_again(string name)
    {
        var perturbation = Perturbation.All.Single(perturbation => perturbation.Name == name);
        var changed = perturbation.Of(Face);
        Assert.Equal(FaceCrop.Length, changed.Pixels.Length);
        Assert.Equal(Face.Label, changed.Label);
        Assert.NotEqual(Face.Pixels, changed.Pixels);
        Assert.Equal(changed.Pixels, perturbation.Of(Face).Pixels);
    }

    [Fact]
    public void Darkness_darkens() =>
        Assert.True(Changed("dark").Average(pixel => pixel) < Face.Pixels.Average(pixel => pixel) / 3);

    [Fact]
    public void A_covered_mouth_hides_the_lower_rows_alone()
    {
        var covered = Changed("mouth covered");
        Assert.Equal(Face.Pixels[..(31 * 48)], covered[..(31 * 48)]);
        Assert.Single(covered[(31 * 48)..].Distinct());
    }

    [Fact]
    public void Turned_left_and_right_are_not_the_same() =>
        Assert.NotEqual(Changed("turned 20° left"), Changed("turned 20° right"));

    private static byte[] Changed(string name) =>
        Perturbation.All.Single(perturbation => perturbation.Name == name).Of(Face).Pixels;
}
