using System.IO.Compression;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.MovieLens;

/// <summary>
/// The data sets of MovieLens (grouplens.org/datasets/movielens): comma-separated with quotes, as a folder or as the
/// zip file that is downloaded. links.csv is needed; movies.csv, ratings.csv, tags.csv and the tag genome are used
/// where they are there.
/// </summary>
public static class MovieLensFiles
{
    internal const string Links = "links.csv";
    internal const string Movies = "movies.csv";
    internal const string Ratings = "ratings.csv";
    internal const string Tags = "tags.csv";
    internal const string GenomeScores = "genome-scores.csv";
    internal const string GenomeTags = "genome-tags.csv";

    private static readonly string[] Used = [Links, Movies, Tags, GenomeTags, GenomeScores, Ratings];

    /// <summary>The data set.</summary>
    public static DataSetInfo Info { get; } = new(
        "movielens",
        "MovieLens",
        "https://grouplens.org/datasets/movielens/",
        "MovieLens data set by GroupLens Research, University of Minnesota (Harper & Konstan 2015, "
            + "https://doi.org/10.1145/2827872): for research, no commercial use without permission.");

    /// <summary>The part of the first folder or zip file that has links.csv; none without.</summary>
    /// <param name="files">The files of a folder.</param>
    /// <param name="judgedVersion">Changes with the judged moods, which the ratings are compared with.</param>
    public static IEnumerable<DataPart> PartsOf(IReadOnlyList<DataFile> files, string judgedVersion)
    {
        var sets = files
            .SelectMany(file => file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Inside(file) : [file])
            .Where(file => Used.Contains(file.Name, StringComparer.OrdinalIgnoreCase))
            .GroupBy(file => file.Entry is null ? Path.GetDirectoryName(file.Path) : file.Path);
        var set = sets.FirstOrDefault(set => set.Any(file => file.Name == Links));
        if (set is null)
            return [];
        List<DataFile> ordered = [.. set.OrderBy(file => Array.IndexOf(Used, file.Name))];
        return [new("movielens", Info, ordered, MovieLensReader.Read) { Version = judgedVersion }];
    }

    private static List<DataFile> Inside(DataFile file)
    {
        try
        {
            using var archive = ZipFile.OpenRead(file.Path);
            return [.. archive.Entries.Select(entry => new DataFile(file.Path, entry.FullName))];
        }
        catch (InvalidDataException)
        {
            // Another archive, or one that is still being downloaded.
            return [];
        }
    }
}
