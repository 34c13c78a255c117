using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Recipes;

/// <summary>
/// Everything that decides how a network is trained: the same recipe, data and thread count give the same network. The
/// names of all properties are JSON names in the recipe files of runs, which refuse unknown ones: a property that is
/// removed makes them unreadable.
/// </summary>
/// <param name="Name">Name of the recipe; that of its file for a built-in one.</param>
/// <param name="Seed">
/// Seed of the initial weights, the order of the faces and all random choices while training.
/// </param>
/// <param name="Network">The network.</param>
/// <param name="HeldOut">The held-out faces.</param>
/// <param name="Augmentation">Random changes of the faces.</param>
/// <param name="Losses">The losses and their targets.</param>
/// <param name="Schedule">The optimizer and its schedule.</param>
public sealed record Recipe(
    string Name,
    int Seed,
    NetworkRecipe Network,
    HeldOutRecipe HeldOut,
    AugmentationRecipe Augmentation,
    LossRecipe Losses,
    ScheduleRecipe Schedule)
{
    private const string Folder = "Recipes/";
    private const string Extension = ".json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Names of the recipes that are resources of the program.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
    [
        .. typeof(Recipe).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(),
    ];

    /// <summary>A built-in recipe by its name, or a recipe file by its path.</summary>
    /// <exception cref="LabException">There is no such recipe, or it is malformed.</exception>
    public static Recipe Load(string nameOrPath)
    {
        if (BuiltIn.Contains(nameOrPath))
        {
            using var resource = typeof(Recipe).Assembly.GetManifestResourceStream(Folder + nameOrPath + Extension)!;
            using var reader = new StreamReader(resource);
            return Parse(reader.ReadToEnd(), nameOrPath);
        }

        if (File.Exists(nameOrPath))
            return Parse(File.ReadAllText(nameOrPath), nameOrPath);
        throw new LabException(
            $"{nameOrPath}: no such recipe. Built in: {string.Join(", ", BuiltIn)}; or the path of a recipe file.");
    }

    /// <param name="json">The recipe.</param>
    /// <param name="source">Its name in error messages.</param>
    /// <exception cref="LabException">The JSON is malformed, or has an unknown or a missing property.</exception>
    public static Recipe Parse(string json, string source)
    {
        try
        {
            var recipe = JsonSerializer.Deserialize<Recipe>(json, Json);
            return recipe ?? throw new LabException($"{source}: an empty recipe.");
        }
        catch (JsonException error)
        {
            throw new LabException($"{source}: {error.Message}");
        }
    }

    /// <summary>The recipe as JSON with all properties.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
