using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Faces;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>A network from faces N×1×48×48 to logits N×7 (FER-2013 order) and N×8 (FER+ order).</summary>
/// <remarks>
/// The private fields of networks and their layers are parameter names in checkpoints: RegisterComponents registers
/// them by name, in the order of declaration. To rename or reorder one makes every checkpoint unreadable;
/// NetworkParametersTests holds the names.
/// </remarks>
public abstract class ExpressionNetwork(string name) : nn.Module<Tensor, (Tensor Fer2013, Tensor FerPlus)>(name)
{
    /// <summary>The networks by their names in recipes.</summary>
    private static readonly Dictionary<string, Func<NetworkRecipe, ExpressionNetwork>> ByName = new()
    {
        [NetworkRecipe.Residual] = recipe => new ResidualNetwork(recipe),
        ["mobile"] = recipe => new MobileNetwork(OnlyMobileSettings(recipe)),
        ["report"] = recipe => ReportNetwork.Create(OnlyWidth(recipe)),
        ["inception"] = recipe => InceptionNetwork.Create(OnlyWidth(recipe)),
        ["vgg13"] = recipe => Vgg13Network.Create(OnlyWidth(recipe)),
    };

    /// <summary>
    /// Whether the trunk computes in bfloat16, which is exact to two or three digits. On a processor with instructions
    /// for it (<see cref="TorchDevice.HalfPrecision"/>) one core processes 1.8 times the images a second.
    /// </summary>
    public bool HalfPrecision { get; set; }

    /// <summary>The pixel scale of the input.</summary>
    public PixelScale Pixels { get; private set; }

    /// <summary>From features to the logits of the seven FER-2013 labels.</summary>
    public abstract Linear Fer2013Head { get; }

    /// <summary>From features to the logits of the eight FER+ labels.</summary>
    public abstract Linear FerPlusHead { get; }

    /// <summary>The network of a recipe, with random weights.</summary>
    /// <exception cref="LabException">There is no such network, or the recipe has settings of another one.</exception>
    public static ExpressionNetwork Of(NetworkRecipe recipe)
    {
        if (!ByName.TryGetValue(recipe.Name, out var create))
        {
            var names = string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal));
            throw new LabException($"There is no network '{recipe.Name}'; there are {names}.");
        }

        var network = create(recipe);
        network.Pixels = recipe.Pixels;
        return network.to(TorchDevice.Device);
    }

    /// <summary>Faces N×1×48×48 resized to another side, bilinearly.</summary>
    protected static Tensor Enlarged(Tensor faces, int side)
    {
        if (side == FaceCrop.Side)
            return faces;
        return nn.functional.interpolate(
            faces, size: [side, side], mode: InterpolationMode.Bilinear, align_corners: false);
    }

    private static NetworkRecipe OnlyMobileSettings(NetworkRecipe recipe) => Only(
        new(recipe.Width, recipe.Name, recipe.Pixels, Side: recipe.Side, HalfKernels: recipe.HalfKernels), recipe);

    private static int OnlyWidth(NetworkRecipe recipe) =>
        Only(new(recipe.Width, recipe.Name, recipe.Pixels), recipe).Width;

    /// <summary>The recipe, if it has no settings but those that the network has.</summary>
    private static NetworkRecipe Only(NetworkRecipe supported, NetworkRecipe recipe)
    {
        if (recipe == supported)
            return recipe;
        throw new LabException(
            $"Network '{recipe.Name}' does not take all the settings that the recipe gives it; "
            + $"some are those of '{NetworkRecipe.Residual}' alone.");
    }
}
