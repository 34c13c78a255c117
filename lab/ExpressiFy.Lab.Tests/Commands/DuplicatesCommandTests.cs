using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class DuplicatesCommandTests : CommandTest
{
    [Fact]
    public void Exact_duplicates_of_other_parts_are_counted()
    {
        FaceSample[] duplicates =
            [Faces[0] with { Usage = Split.PublicTest }, Faces[1] with { Usage = Split.PublicTest }];
        using var other = new TemporaryFolder();
        var data = SyntheticFer2013File.Write(other, [.. Faces, .. duplicates]);
        var recipe = SmallRecipe.With(epochs: 1);
        recipe = recipe with { HeldOut = recipe.HeldOut with { LeftOut = DuplicateExclusion.None } };
        var path = other.Write("tiny.json", recipe.ToJson());
        var printed = Invoke(DuplicatesCommand.Create(), "--data", data, "--recipe", path);
        Assert.Contains("2 are exact copies", printed);
        Assert.Contains("Recipe tiny leaves out none of them.", printed);
    }
}
