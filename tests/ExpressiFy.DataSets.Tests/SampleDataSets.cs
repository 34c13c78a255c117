using System.Formats.Tar;
using System.IO.Compression;
using SharpCompress.Compressors.BZip2;
using Compression = SharpCompress.Compressors.CompressionMode;

namespace ExpressiFy.DataSets.Tests;

/// <summary>
/// Packs the small files of Samples as the data sets are downloaded. They are in the exact formats and made up: the ids
/// of films and series are above all that IMDb has given, but for those of titles that the built-in catalogue judges.
/// </summary>
internal static class SampleDataSets
{
    // The Shawshank Redemption, which is judged.
    public const string JudgedFilm = "tt0111161";

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>The five files of IMDb, compressed.</summary>
    public static void WriteImdb(TemporaryFolder folder)
    {
        foreach (var (name, content) in FilesOf("imdb"))
            WriteGzip(folder, $"imdb/{name}.gz", content);
    }

    /// <summary>A data set of MovieLens as a zip file.</summary>
    public static void WriteMovieLens(TemporaryFolder folder)
    {
        using var archive = ZipFile.Open(folder.File("ml-latest-sample.zip"), ZipArchiveMode.Create);
        foreach (var (name, content) in FilesOf("movielens"))
        {
            using var entry = archive.CreateEntry($"ml-latest-sample/{name}").Open();
            entry.Write(content);
        }
    }

    /// <summary>A part of the JSON dump of Wikidata: an array with one entity a line.</summary>
    public static void WriteWikidata(TemporaryFolder folder)
    {
        foreach (var (name, content) in FilesOf("wikidata"))
            WriteGzip(folder, $"{name}.gz", content);
    }

    /// <summary>A full dump of the listens of ListenBrainz.</summary>
    public static void WriteListenBrainz(TemporaryFolder folder)
    {
        const string name = "listenbrainz-listens-dump-9-20261101-000003-full";
        using var file = File.Create(folder.File($"{name}.tar.zst"));
        using var zstd = new ZstdSharp.CompressionStream(file);
        WriteTar(zstd, "listenbrainz", $"{name}/");
    }

    /// <summary>The core dump of MusicBrainz with the tables that are read, and one that is not.</summary>
    public static void WriteMusicBrainz(TemporaryFolder folder)
    {
        using var file = File.Create(folder.File("mbdump.tar.bz2"));
        using var bzip = BZip2Stream.Create(file, Compression.Compress, decompressConcatenated: false);
        WriteTar(bzip, "musicbrainz", "");
    }

    public static void WriteGzip(TemporaryFolder folder, string name, ReadOnlySpan<byte> content)
    {
        using var file = File.Create(folder.File(name.Split('/')));
        using var zip = new GZipStream(file, CompressionLevel.Fastest);
        zip.Write(content);
    }

    private static void WriteTar(Stream stream, string set, string prefix)
    {
        using var archive = new TarWriter(stream);
        foreach (var (name, content) in FilesOf(set))
        {
            archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, prefix + name)
            {
                DataStream = new MemoryStream(content),
            });
        }
    }

    // In the order of their names, as in the archives of MusicBrainz.
    private static IEnumerable<(string Name, byte[] Content)> FilesOf(string set)
    {
        var folder = Path.Combine(Samples, set);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
