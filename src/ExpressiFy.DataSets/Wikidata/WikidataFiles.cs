using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Wikidata;

/// <summary>
/// The JSON dump of Wikidata (www.wikidata.org/wiki/Wikidata:Database_download), or a part of it in the same form: one
/// entity a line, in an array or not.
/// </summary>
public static class WikidataFiles
{
    internal const string Part = "wikidata";

    /// <summary>The data set.</summary>
    public static DataSetInfo Info { get; } = new(
        "wikidata",
        "Wikidata",
        "https://www.wikidata.org/wiki/Wikidata:Database_download",
        "Wikidata is in the public domain (CC0).");

    /// <summary>The part whose file is among those of a folder: latest-all.json, wikidata-….json.</summary>
    public static IEnumerable<DataPart> PartsOf(IReadOnlyList<DataFile> files)
    {
        var file = files.FirstOrDefault(file => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && (file.Name.Contains("wikidata", StringComparison.OrdinalIgnoreCase)
                || file.Name.StartsWith("latest-", StringComparison.OrdinalIgnoreCase)));
        return file is null ? [] : [new(Part, Info, [file], WikidataReader.Read)];
    }
}
