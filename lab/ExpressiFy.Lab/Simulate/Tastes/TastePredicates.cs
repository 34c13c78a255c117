using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>Reads tastes.json, the tastes that are measured.</summary>
internal static class TastePredicates
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The tastes of the file, in its order.</summary>
    public static IReadOnlyList<TastePredicate> All { get; } = Read();

    private static TastePredicate[] Read()
    {
        using var stream = typeof(TastePredicates).Assembly.GetManifestResourceStream("tastes.json")!;
        return JsonSerializer.Deserialize<TastePredicate[]>(stream, Options)!;
    }
}
