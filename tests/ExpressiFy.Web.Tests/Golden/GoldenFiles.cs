using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>The golden files in the source tree.</summary>
internal static class GoldenFiles
{
    private static readonly string Folder = typeof(GoldenFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Golden").Value!;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Whether answers are to be written down instead of compared.</summary>
    public static bool Recording { get; } = Environment.GetEnvironmentVariable("EXPRESSIFY_RECORD_GOLDEN") == "1";

    public static string PathOf(string name) => Path.Combine(Folder, name);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static T Read<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(PathOf(name)), Json)!;

    public static void Write<T>(string name, T content) =>
        File.WriteAllText(PathOf(name), JsonSerializer.Serialize(content, Json) + "\n");
}
