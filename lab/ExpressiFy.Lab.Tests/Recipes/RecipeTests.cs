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
        Assert.Contains("ratation", Assert.Throws<LabException>(() => Recipe.Parse(SmallRecipe.With(epochs: 2).ToJson().Replace("rotation", "ratation"), "a test")).Message);

    [Fact]
    public void A_missing_recipe_lists_those_there_are() =>
        Assert.Contains($"Built in: {string.Join(", ", Recipe.BuiltIn)};", Assert.Throws<LabException>(() => Recipe.Load("nowhere")).Message);
}
