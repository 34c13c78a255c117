using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Recipes;

public sealed class RecipeTests
{
    [Fact]
    public void Every_built_in_recipe_loads_under_its_own_name()
    {
        Assert.NotEmpty(Recipe.BuiltIn);
        Assert.All(Recipe.BuiltIn, name => Assert.Equal(name, Recipe.Load(name).Name));
    }

    [Fact]
    public void A_recipe_survives_being_written() =>
        Assert.Equal(SmallRecipe.With(epochs: 2), Recipe.Parse(SmallRecipe.With(epochs: 2).ToJson(), "a test"));

    [Fact]
    public void A_misspelt_setting_is_refused() =>
        Assert.Contains("ratation", ErrorOf(SmallRecipe.With(epochs: 2).ToJson().Replace("rotation", "ratation")));

    [Fact]
    public void A_missing_recipe_lists_those_there_are() =>
        Assert.Contains(
            $"Built in: {string.Join(", ", Recipe.BuiltIn)};",
            Assert.Throws<LabException>(() => Recipe.Load("nowhere")).Message);

    [Fact]
    public void Network_and_votes_target_survive_being_written()
    {
        var recipe = SmallRecipe.With(epochs: 1) with
        {
            Network = new(8, "vgg13"),
            Losses = new(LabelSmoothing: 0, VotesWeight: 1, VotesTarget.MultiLabel),
        };
        Assert.Equal(recipe, Recipe.Parse(recipe.ToJson(), "a test"));
    }

    [Fact]
    public void Settings_that_a_recipe_leaves_out_have_defaults()
    {
        var recipe = Recipe.Load("first");
        Assert.Equal(NetworkRecipe.Residual, recipe.Network.Name);
        Assert.Equal(VotesTarget.Shares, recipe.Losses.VotesTarget);
        Assert.Equal(DuplicateExclusion.Exact, recipe.HeldOut.LeftOut);
    }

    private static string ErrorOf(string json) =>
        Assert.Throws<LabException>(() => Recipe.Parse(json, "a test")).Message;
}
