using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// Convolutions, dense layers, and the two heads, as in networks before residual ones.
/// </summary>
public sealed class LayeredNetwork : ExpressionNetwork
{
    private readonly Sequential convolutions;
    private readonly Sequential dense;
    private readonly Linear fer2013;
    private readonly Linear ferplus;

    /// <param name="name">Name of the module.</param>
    /// <param name="convolutions">From faces to feature maps; may compute in bfloat16.</param>
    /// <param name="dense">From flattened feature maps to features, in float32.</param>
    /// <param name="features">Outputs of the last dense layer.</param>
    public LayeredNetwork(
        string name,
        IEnumerable<nn.Module<Tensor, Tensor>> convolutions,
        IEnumerable<nn.Module<Tensor, Tensor>> dense,
        int features)
        : base(name)
    {
        this.convolutions = nn.Sequential(convolutions);
        this.dense = nn.Sequential(dense);
        fer2013 = nn.Linear(features, ExpressionScores.Count);
        ferplus = nn.Linear(features, FerPlusVotes.Labels.Count);
        RegisterComponents();
    }

    public override Linear Fer2013Head => fer2013;

    public override Linear FerPlusHead => ferplus;

    public override (Tensor Fer2013, Tensor FerPlus) forward(Tensor faces)
    {
        var maps = convolutions.forward(HalfPrecision ? faces.to(bfloat16) : faces);
        var features = dense.forward(maps.to(float32).flatten(1));
        return (fer2013.forward(features), ferplus.forward(features));
    }

    /// <summary>A dense layer, initialised as in He et al. (2015), and its ReLU.</summary>
    public static IEnumerable<nn.Module<Tensor, Tensor>> Dense(int inputs, int outputs)
    {
        var layer = nn.Linear(inputs, outputs);
        nn.init.kaiming_normal_(layer.weight!);
        nn.init.zeros_(layer.bias!);
        return [layer, nn.ReLU()];
    }
}
