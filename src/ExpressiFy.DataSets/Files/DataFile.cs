using System.IO.Compression;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using ZstdSharp;

namespace ExpressiFy.DataSets.Files;

/// <summary>A file of a data set as it is downloaded: compressed or not, or a file inside a zip archive.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Entry">The full name inside the archive <paramref name="Path"/>; null for a file of its own.</param>
public sealed record DataFile(string Path, string? Entry = null)
{
    private const int BufferSize = 1 << 20;

    // What the names of compressed files end with, and of tables that are not.
    private static readonly string[] Compressions = [".gz", ".bz2", ".zst", ".xz"];

    /// <summary>The name without the folder and without the ending of a compression, e.g. "title.basics.tsv".</summary>
    public string Name
    {
        get
        {
            var name = System.IO.Path.GetFileName(Entry ?? Path);
            var compression = Compressions.FirstOrDefault(ending =>
                name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
            return compression is null ? name : name[..^compression.Length];
        }
    }

    /// <summary>Bytes as they lie on the disk.</summary>
    public long Length
    {
        get
        {
            if (Entry is null)
                return new FileInfo(Path).Length;
            using var archive = ZipFile.OpenRead(Path);
            return archive.GetEntry(Entry)!.CompressedLength;
        }
    }

    /// <summary>Differs between files of the same name: path, length and time of the last change.</summary>
    public string Fingerprint =>
        FormattableString.Invariant($"{Path}|{Entry}|{Length}|{File.GetLastWriteTimeUtc(Path).Ticks}");

    /// <summary>Opens the content, decompressed.</summary>
    /// <param name="counter">Gets the number of compressed bytes with every read.</param>
    public Stream Open(Action<int> counter)
    {
        if (Entry is not null)
        {
            var archive = ZipFile.OpenRead(Path);
            return new CountedStream(archive.GetEntry(Entry)!.Open(), counter, archive);
        }

        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        var counted = new CountedStream(file, counter);
        return System.IO.Path.GetExtension(Path).ToUpperInvariant() switch
        {
            ".GZ" => new WholeGzipStream(counted, Path),
            ".BZ2" => BZip2Stream.Create(
                counted, SharpCompress.Compressors.CompressionMode.Decompress, decompressConcatenated: true),
            ".ZST" => new DecompressionStream(counted),
            ".XZ" => new XZStream(counted),
            _ => counted,
        };
    }

    public override string ToString() => System.IO.Path.GetFileName(Entry ?? Path);
}
