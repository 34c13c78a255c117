using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Faces;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>A network that takes standardised faces N×1×48×48 and gives logits N×7 (FER-2013 order) and N×8 (FER+ order).</summary>
public abstract class ExpressionNetwork(string name) : nn.Module<Tensor, (Tensor Fer2013, Tensor FerPlus)>(name)
{
    /// <summary>The networks a recipe can name, each made as the recipe says.</summary>
    private static readonly Dictionary<string, Func<NetworkRecipe, ExpressionNetwork>> ByName = new()
    {
        [NetworkRecipe.Residual] = recipe => new ResidualNetwork(recipe),
        ["mobile"] = recipe => new MobileNetwork(Taken(recipe, new(recipe.Width, recipe.Name, recipe.Pixels, Side: recipe.Side, HalfKernels: recipe.HalfKernels))),
        ["report"] = recipe => ReportNetwork.Create(OnlyWidth(recipe)),
        ["inception"] = recipe => InceptionNetwork.Create(OnlyWidth(recipe)),
        ["vgg13"] = recipe => Vgg13Network.Create(OnlyWidth(recipe)),
    };

    /// <summary>Whether the trunk computes in bfloat16: 1.8 times the images a second on one core that has instructions for it (<see cref="TorchDevice.HalfPrecision"/>), exact to two or three digits.</summary>
    public bool HalfPrecision { get; set; }

    /// <summary>How the network wants gray values scaled.</summary>
    public PixelScale Pixels { get; private set; }

    /// <summary>The network that a recipe names, with random weights.</summary>
    /// <exception cref="LabException">There is none of that name, or the recipe gives it settings that another network has.</exception>
    public static ExpressionNetwork Of(NetworkRecipe recipe) => ByName.TryGetValue(recipe.Name, out var create)
        ? create(recipe).Taking(recipe.Pixels).to(TorchDevice.Device)
        : throw new LabException($"There is no network '{recipe.Name}'; there are {string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>From features to the logits of the seven FER-2013 labels.</summary>
    public abstract Linear Fer2013Head { get; }

    /// <summary>From features to the logits of the eight FER+ labels.</summary>
    public abstract Linear FerPlusHead { get; }

    /// <summary>Faces N×1×48×48 at another side, bilinearly.</summary>
    protected static Tensor Enlarged(Tensor faces, int side) => side == FaceCrop.Side
        ? faces
        : nn.functional.interpolate(faces, size: [side, side], mode: InterpolationMode.Bilinear, align_corners: false);

    private static int OnlyWidth(NetworkRecipe recipe) => Taken(recipe, new(recipe.Width, recipe.Name, recipe.Pixels)).Width;

    /// <param name="taken">The recipe with the settings that the network takes, and no others.</param>
    private static NetworkRecipe Taken(NetworkRecipe recipe, NetworkRecipe taken) => recipe == taken
        ? recipe
        : throw new LabException($"Network '{recipe.Name}' does not take all the settings that the recipe gives it; some are those of '{NetworkRecipe.Residual}' alone.");

    private ExpressionNetwork Taking(PixelScale pixels)
    {
        Pixels = pixels;
        return this;
    }
}
