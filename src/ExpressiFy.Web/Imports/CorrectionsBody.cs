using System.Text.Json;
using System.Text.Json.Serialization;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Web.Imports;

/// <summary>What a person corrected about their files, as JSON.</summary>
internal sealed record CorrectionsBody
{
    /// <summary>
    /// The form of the JSON. An unknown or repeated member is an error, so that no correction is lost.
    /// </summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>By the names of the files.</summary>
    public Dictionary<string, FileCorrectionsBody> Files { get; init; } = [];

    public static CorrectionsBody Of(ImportCorrections corrections) => new()
    {
        Files = corrections.Files.ToDictionary(file => file.Key, file => FileCorrectionsBody.Of(file.Value)),
    };
}

/// <summary>The corrections of one file. Titles are ids, or null for none of the catalogue.</summary>
internal sealed record FileCorrectionsBody
{
    public Dictionary<int, ColumnRole> Columns { get; init; } = [];

    public bool? HasHeader { get; init; }

    public int? OutOf { get; init; }

    public ListMeaning? Meaning { get; init; }

    public Dictionary<int, string?> Rows { get; init; } = [];

    public Dictionary<string, string?> Names { get; init; } = [];

    public static FileCorrectionsBody Of(FileCorrections file) => new()
    {
        Columns = file.Columns.ToDictionary(),
        HasHeader = file.HasHeader,
        OutOf = file.OutOf,
        Meaning = file.Meaning,
        Rows = file.Rows.ToDictionary(row => row.Key, row => row.Value.Title?.ToString()),
        Names = file.Names.ToDictionary(name => name.Key, name => name.Value.Title?.ToString()),
    };
}
