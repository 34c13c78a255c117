using System.Text.Json;
using System.Text.Json.Serialization;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>Reads files of tastes: tastes.json, which is built in, and others of the same form.</summary>
internal static class TastePredicates
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The tastes of tastes.json, in its order.</summary>
    public static IReadOnlyList<TastePredicate> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The tastes of a file, in its order.</summary>
    /// <exception cref="Failure">The file is missing or has another form.</exception>
    public static IReadOnlyList<TastePredicate> Read(string file)
    {
        if (!File.Exists(file))
            throw new Failure($"{file}: There is no such file.");
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<TastePredicate[]>(stream, Options) is { Length: > 0 } tastes
                ? tastes
                : throw new Failure($"{file}: There are no tastes.");
        }
        catch (JsonException exception)
        {
            throw new Failure($"{file}: {exception.Message}");
        }
    }

    private static TastePredicate[] ReadBuiltIn()
    {
        using var stream = typeof(TastePredicates).Assembly.GetManifestResourceStream("tastes.json")!;
        return JsonSerializer.Deserialize<TastePredicate[]>(stream, Options)!;
    }
}
