using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Tests.Networks;

public sealed class NetworkParametersTests
{
    [Theory]
    [InlineData("residual", "stem.weight secondStem.norm.bias blocks.0.first.weight blocks.0.second.norm.weight")]
    [InlineData("residual", "blocks.2.shortcut.weight blocks.0.squeeze.squeeze.weight blocks.0.squeeze.excite.bias")]
    [InlineData("residual", "stem.norm.running_mean fer2013.weight fer2013.bias ferplus.weight ferplus.bias")]
    [InlineData("mobile", "first.weight first.norm.weight layers.0.weight layers.25.norm.running_var fer2013.weight")]
    [InlineData("report", "convolutions.0.weight convolutions.0.bias dense.0.weight fer2013.weight ferplus.bias")]
    [InlineData("inception", "convolutions.4.one.weight convolutions.4.beforeThree.weight convolutions.4.three.bias")]
    [InlineData("inception", "convolutions.4.beforeFive.weight convolutions.4.five.weight")]
    [InlineData("inception", "convolutions.4.afterPool.bias")]
    [InlineData("vgg13", "convolutions.0.weight dense.0.weight ferplus.weight")]
    public void Checkpoints_have_these_names(string network, string names)
    {
        var isResidual = network == NetworkRecipe.Residual;
        using var created = ExpressionNetwork.Of(new(4, network, Squeeze: isResidual, DeepStem: isResidual));
        var existing = NetworkState.Of(created).Select(named => named.Name).ToHashSet();
        Assert.All(names.Split(' '), name => Assert.Contains(name, existing));
    }

    [Fact]
    public void Checkpoints_have_the_parameters_in_the_order_of_declaration()
    {
        using var network = ExpressionNetwork.Of(new(4));
        var parameters = NetworkState.Of(network).Select(named => named.Name.Split('.')[0]);
        Assert.Equal(["stem", "blocks", "fer2013", "ferplus"], parameters.Distinct());
    }
}
