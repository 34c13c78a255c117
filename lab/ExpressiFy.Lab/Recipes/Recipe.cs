using System.Text.Json;
using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Training;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Recipes;

/// <summary>All that decides how a network is trained: the same recipe, data and thread count give the same network.</summary>
public sealed record Recipe(
    string Name,
    int Seed,
    NetworkRecipe Network,
    HeldOutRecipe HeldOut,
    AugmentationRecipe Augmentation,
    LossRecipe Losses,
    ScheduleRecipe Schedule)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The recipes that come with the program.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        [.. typeof(Recipe).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name[..^".json".Length]).Order()];

    /// <summary>A built-in recipe by name, or any recipe by the path of its file.</summary>
    /// <exception cref="LabException">There is no such recipe, or it is malformed.</exception>
    public static Recipe Load(string nameOrPath)
    {
        if (BuiltIn.Contains(nameOrPath))
        {
            using var resource = typeof(Recipe).Assembly.GetManifestResourceStream(nameOrPath + ".json")!;
            return Parse(new StreamReader(resource).ReadToEnd(), nameOrPath);
        }

        if (!File.Exists(nameOrPath))
            throw new LabException($"{nameOrPath}: no such recipe. Built in: {string.Join(", ", BuiltIn)}; or the path of a recipe file.");
        return Parse(File.ReadAllText(nameOrPath), nameOrPath);
    }

    /// <summary>Reads a recipe from JSON; <paramref name="source"/> names it in errors.</summary>
    public static Recipe Parse(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<Recipe>(json, Json) ?? throw new LabException($"{source}: an empty recipe.");
        }
        catch (JsonException error)
        {
            throw new LabException($"{source}: {error.Message}");
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <param name="Width">Channels of the first stage.</param>
/// <param name="Name">One of the networks of <see cref="ExpressiFy.Lab.Networks.ExpressionNetwork"/>; the residual one where a recipe does not say.</param>
/// <param name="Pixels">How gray values are scaled on their way in.</param>
/// <param name="LastWidth">Channels of the residual network's last stage, where they are not eight times its width.</param>
/// <param name="Squeeze">Whether the residual network's blocks weigh their channels (<see cref="ExpressiFy.Lab.Networks.SqueezeExcitation"/>).</param>
/// <param name="DeepStem">Whether the residual network has a second convolution before it pools.</param>
/// <param name="Depth">Blocks in each stage of the residual network.</param>
/// <param name="Side">Side to which the residual and the mobile network enlarge the face before the first convolution; 48 for as it is.</param>
/// <param name="HalfKernels">Whether kernels and matrices are rounded to float16 whenever the network is evaluated, so that they can be exported in half the room without a change.</param>
public sealed record NetworkRecipe(
    int Width,
    string Name = NetworkRecipe.Residual,
    PixelScale Pixels = PixelScale.Standardised,
    int? LastWidth = null,
    bool Squeeze = false,
    bool DeepStem = false,
    int Depth = 2,
    int Side = FaceCrop.Side,
    bool HalfKernels = false)
{
    public const string Residual = "residual";
}

/// <param name="Share">Share of Training that is set aside to decide on, 0…1.</param>
/// <param name="Seed">Of the draw; kept apart from the recipe's seed so that recipes compare on the same faces.</param>
/// <param name="LeftOut">Which copies of held-out and PublicTest faces are left out of those learned; exact ones where a recipe does not say.</param>
public sealed record HeldOutRecipe(double Share, int Seed, DuplicateExclusion LeftOut = DuplicateExclusion.Exact);

/// <summary>How far a face may be moved while training; each value is drawn evenly for each face and epoch.</summary>
/// <param name="Rotation">Largest turn either way, degrees.</param>
/// <param name="SmallestScale">Smallest magnification.</param>
/// <param name="LargestScale">Largest magnification.</param>
/// <param name="Shift">Largest shift either way along each axis, as a share of the side.</param>
/// <param name="ErasedFaces">Share of the faces in which one rectangle is blanked (Zhong et al. 2020, random erasing), 0…1.</param>
/// <param name="LargestErased">Largest side of that rectangle, as a share of the side.</param>
/// <param name="DegradedFaces">Share of the faces that go through a <see cref="Degradation"/>, 0…1.</param>
/// <param name="MixedBatches">Share of the batches whose faces are blended in pairs (<see cref="Mixup"/>), 0…1.</param>
/// <param name="Mixing">How evenly they are blended, above 0 to 1: shares are drawn from Beta(Mixing, Mixing).</param>
public sealed record AugmentationRecipe(
    double Rotation,
    double SmallestScale,
    double LargestScale,
    double Shift,
    double ErasedFaces,
    double LargestErased,
    double DegradedFaces = 0,
    double MixedBatches = 0,
    double Mixing = .3);

/// <param name="LabelSmoothing">Share of each FER-2013 label that is spread over all seven (Szegedy et al. 2016).</param>
/// <param name="VotesWeight">Weight of the loss of the FER+ votes; that of the FER-2013 label has weight 1.</param>
/// <param name="VotesTarget">What is learned from the votes; their shares where a recipe does not say.</param>
/// <param name="TeacherWeight">Share that a teacher's probabilities have in both targets, the label and the votes, 0…1 (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network").</param>
public sealed record LossRecipe(double LabelSmoothing, double VotesWeight, VotesTarget VotesTarget = VotesTarget.Shares, double TeacherWeight = 0);

/// <summary>Descent in batches; the rate rises in a line, then falls along a cosine to 0.</summary>
/// <param name="Epochs">Passes over the faces learned from.</param>
/// <param name="Batch">Faces a step.</param>
/// <param name="PeakRate">Highest learning rate.</param>
/// <param name="WarmUpEpochs">Epochs in which the rate rises.</param>
/// <param name="Momentum">Share of the last step that is kept.</param>
/// <param name="WeightDecay">Pull of kernels and head weights toward 0; norms and biases have none.</param>
/// <param name="Averaging">Share of the averaged network that is kept at each step; the average is what is evaluated and exported.</param>
/// <param name="Method">How a step is taken from the gradients.</param>
/// <param name="Repeats">How many times an epoch shows each face of a label, for labels with few faces; once where it does not say.</param>
/// <param name="Kept">Which epoch's network is the run's best one.</param>
public sealed record ScheduleRecipe(
    int Epochs,
    int Batch,
    double PeakRate,
    double WarmUpEpochs,
    double Momentum,
    double WeightDecay,
    double Averaging,
    OptimizerKind Method = OptimizerKind.Nesterov,
    IReadOnlyDictionary<Expression, int>? Repeats = null,
    EpochSelection Kept = EpochSelection.Best);

/// <summary>Which epoch's network a run keeps.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EpochSelection>))]
public enum EpochSelection
{
    /// <summary>The one that is right on most held-out faces.</summary>
    Best,

    /// <summary>The last one, where so few faces are held out that the best would be chosen by luck.</summary>
    Last,
}

/// <summary>How a step is taken from the gradients.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OptimizerKind>))]
public enum OptimizerKind
{
    /// <summary>With Nesterov momentum (<see cref="NesterovOptimizer"/>).</summary>
    Nesterov,

    /// <summary>With a rate of its own for each weight (<see cref="AdamOptimizer"/>).</summary>
    Adam,
}

/// <summary>How gray values become network input.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PixelScale>))]
public enum PixelScale
{
    /// <summary>Mean 0, deviation 1 for each face (<see cref="Vision.Expressions.ExpressionInput"/>): the only scale that is served.</summary>
    Standardised,

    /// <summary>0 black … 1 white.</summary>
    Unit,
}
