using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Imdb;
using ExpressiFy.DataSets.MovieLens;
using ExpressiFy.DataSets.Music;
using ExpressiFy.DataSets.Staging;
using ExpressiFy.DataSets.Wikidata;

namespace ExpressiFy.DataSets.Building;

/// <summary>All kinds of data sets, and how their files are found.</summary>
public static class KnownDataSets
{
    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
    };

    /// <summary>The kinds, in the order in which a fact is taken of them where several have it.</summary>
    public static IReadOnlyList<DataSetInfo> All { get; } =
    [
        ImdbFiles.Info, MovieLensFiles.Info, WikidataFiles.Info, ListenBrainzFiles.Info, MusicBrainzFiles.Info,
    ];

    /// <summary>The parts whose files lie in a folder, in the order in which they are read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="judgedVersion">Changes with the judged catalogue.</param>
    internal static IReadOnlyList<DataPart> PartsIn(string folder, string judgedVersion)
    {
        List<DataFile> files = [.. Directory.EnumerateFiles(folder, "*", Deep)
            .Order(StringComparer.Ordinal)
            .Select(path => new DataFile(path))];
        return
        [
            .. ImdbFiles.PartsOf(files),
            .. MovieLensFiles.PartsOf(files, judgedVersion),
            .. WikidataFiles.PartsOf(files),
            .. ListenBrainzFiles.PartsOf(files),
            .. MusicBrainzFiles.PartsOf(files),
        ];
    }
}
