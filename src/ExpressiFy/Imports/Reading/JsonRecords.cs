using System.Text.Json;
using ExpressiFy.Imports.Columns;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// The entries of a list in JSON, as Trakt and Simkl export them: an array of objects, or an object with such arrays
/// under the kinds of what they hold. {"movie":{"title":"Heat","ids":{"imdb":"tt0113277"}}} has the fields "title" and
/// "imdb_id", {"show":{"title":"Dark"}} the field "show_title".
/// </summary>
internal static class JsonRecords
{
    private const string Kind = "type";
    private const string Ids = "ids";

    // What stands in these is the entry's own.
    private static readonly string[] FilmParts = ["movie", "film"];

    /// <summary>The entries; none for other JSON.</summary>
    public static IEnumerable<ListRecord> Of(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => OfArray(root, kind: null, before: 0),
        JsonValueKind.Object => OfObject(root),
        _ => [],
    };

    private static IEnumerable<ListRecord> OfObject(JsonElement root)
    {
        var count = 0;
        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var record in OfArray(property.Value, property.Name, count))
                yield return record;
            count += property.Value.GetArrayLength();
        }
    }

    private static IEnumerable<ListRecord> OfArray(JsonElement array, string? kind, int before)
    {
        foreach (var (place, entry) in array.EnumerateArray().Index())
        {
            if (entry.ValueKind != JsonValueKind.Object)
                continue;
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            Add(fields, "", entry);
            if (kind is not null)
                fields.TryAdd(Kind, kind);
            yield return new(before + place + 1, fields);
        }
    }

    private static void Add(Dictionary<string, string> fields, string prefix, JsonElement part)
    {
        foreach (var property in part.EnumerateObject())
        {
            var value = property.Value;
            // No column is called so, and no table is so wide.
            if (prefix.Length + property.Name.Length > RoleNames.LongestName || fields.Count > ColumnMap.MostColumns)
                continue;
            if (value.ValueKind == JsonValueKind.Object)
                Add(fields, PrefixOf(prefix, property.Name), value);
            else if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
                fields.TryAdd(NameOf(prefix, property.Name), value.ToString());
        }
    }

    private static string PrefixOf(string prefix, string name) =>
        prefix.Length == 0 && FilmParts.Contains(name) ? "" : $"{prefix}{name}_";

    private static string NameOf(string prefix, string name) =>
        prefix.EndsWith($"{Ids}_", StringComparison.Ordinal)
            ? $"{prefix[..^(Ids.Length + 1)]}{name}_id"
            : prefix + name;
}
