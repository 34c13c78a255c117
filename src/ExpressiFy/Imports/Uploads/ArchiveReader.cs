using System.IO.Compression;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Uploads;

/// <summary>A table out of the uploaded files, still as bytes.</summary>
internal sealed record UnpackedFile(string Name, byte[] Content);

/// <summary>Opens ZIP files in memory, as far as <see cref="ImportLimits"/> go: what a ZIP says of its own sizes is not believed.</summary>
internal static class ArchiveReader
{
    private const int BytesPerMegabyte = 1024 * 1024;

    private static readonly string[] Tables = [".csv", ".tsv", ".txt"];

    // Letterboxd keeps what its member deleted, and what belongs to deleted films, in the export. Macs add their own folder.
    private static readonly string[] IgnoredFolders = ["deleted", "orphaned", "__MACOSX"];

    /// <summary>The tables, and the names of files that were left out with the reason.</summary>
    /// <exception cref="ImportException">Too large, or a ZIP that cannot be read.</exception>
    public static IReadOnlyList<UnpackedFile> Open(IReadOnlyList<UploadedFile> files, ICollection<LeftOutFile> leftOut)
    {
        if (files.Sum(file => (long)file.Content.Length) > ImportLimits.LargestUpload)
            throw TooLarge($"The files have more than {ImportLimits.LargestUpload / 1024 / 1024} MB together.");

        var unpacked = new List<UnpackedFile>();
        foreach (var file in files)
        {
            if (IsZip(file.Content))
                OpenZip(file, unpacked, leftOut);
            else
                unpacked.Add(new(file.Name, file.Content));
        }

        return unpacked;
    }

    private static bool IsZip(byte[] content) => content is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    private static void OpenZip(UploadedFile file, List<UnpackedFile> unpacked, ICollection<LeftOutFile> leftOut)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > ImportLimits.MostZipEntries)
                throw TooLarge($"{file.Name} holds more than {ImportLimits.MostZipEntries} files.");
            if (zip.GetEntry("[Content_Types].xml") is not null)
                throw new ImportException(ImportProblem.NoList, $"{file.Name} is an office document. Save its table as CSV and take that.");
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
            {
                var folders = entry.FullName.Split('/')[..^1];
                if (folders.Intersect(IgnoredFolders, StringComparer.OrdinalIgnoreCase).Any())
                    leftOut.Add(new(entry.FullName, "what you deleted stays deleted"));
                else if (!Tables.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase))
                    leftOut.Add(new(entry.FullName, "no table"));
                else
                    unpacked.Add(new(entry.FullName, Unpack(entry, unpacked.Sum(other => other.Content.Length))));
            }
        }
        catch (InvalidDataException)
        {
            throw new ImportException(ImportProblem.Damaged, $"{file.Name} is damaged, or needs a password.");
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, int bytesBefore)
    {
        var bytesLeft = ImportLimits.LargestUnpacked - bytesBefore;
        var largestByRatio = Math.Max(ImportLimits.SmallText, ImportLimits.LargestRatio * entry.CompressedLength);
        using var packed = entry.Open();
        var content = BoundedStream.Read(packed, Math.Min(bytesLeft, largestByRatio));
        if (content is not null)
            return content;
        if (bytesLeft <= largestByRatio)
            throw TooLarge($"Unpacked, the files have more than {ImportLimits.LargestUnpacked / BytesPerMegabyte} MB.");
        throw TooLarge($"{entry.FullName} unpacks to more than {ImportLimits.LargestRatio} times its size, which no list does.");
    }

    private static ImportException TooLarge(string message) => new(ImportProblem.TooLarge, message);
}
