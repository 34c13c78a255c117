using System.IO.Compression;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Uploads;

/// <summary>
/// Unpacks ZIP files in memory within <see cref="ImportLimits"/>. The sizes that a ZIP declares are not used: its
/// content is counted while it is unpacked.
/// </summary>
internal static class ArchiveReader
{
    private const int BytesPerMegabyte = 1024 * 1024;

    private static readonly string[] TableExtensions = [".csv", ".tsv", ".txt"];

    // Letterboxd's export keeps what its member deleted, and entries of deleted films. macOS adds a folder of its own.
    private static readonly string[] IgnoredFolders = ["deleted", "orphaned", "__MACOSX"];

    /// <summary>The tables; files that are none are added to <paramref name="leftOut"/>.</summary>
    /// <exception cref="ImportException">The files are too large, or a ZIP cannot be read.</exception>
    public static IReadOnlyList<UnpackedFile> Open(IReadOnlyList<UploadedFile> files, ICollection<LeftOutFile> leftOut)
    {
        if (files.Sum(file => (long)file.Content.Length) > ImportLimits.LargestUpload)
            throw TooLarge($"The files have more than {ImportLimits.LargestUpload / BytesPerMegabyte} MB together.");

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

    private static bool IsZip(byte[] content) =>
        content.AsSpan().StartsWith("PK\x03\x04"u8) || content.AsSpan().StartsWith("PK\x05\x06"u8);

    private static void OpenZip(UploadedFile file, List<UnpackedFile> unpacked, ICollection<LeftOutFile> leftOut)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > ImportLimits.MostZipEntries)
                throw TooLarge($"{file.Name} holds more than {ImportLimits.MostZipEntries} files.");
            if (zip.GetEntry("[Content_Types].xml") is not null)
            {
                throw new ImportException(
                    ImportProblem.NoList,
                    $"{file.Name} is an office document. Save its table as CSV and take that.");
            }

            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
                OpenEntry(entry, unpacked, leftOut);
        }
        catch (InvalidDataException)
        {
            throw new ImportException(ImportProblem.Damaged, $"{file.Name} is damaged, or needs a password.");
        }
    }

    private static void OpenEntry(ZipArchiveEntry entry, List<UnpackedFile> unpacked, ICollection<LeftOutFile> leftOut)
    {
        var folders = entry.FullName.Split('/')[..^1];
        if (folders.Intersect(IgnoredFolders, StringComparer.OrdinalIgnoreCase).Any())
        {
            leftOut.Add(new(entry.FullName, "what you deleted stays deleted"));
        }
        else if (!TableExtensions.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase))
        {
            leftOut.Add(new(entry.FullName, "no table"));
        }
        else
        {
            var bytesBefore = unpacked.Sum(file => file.Content.Length);
            unpacked.Add(new(entry.FullName, Unpack(entry, bytesBefore)));
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, int bytesBefore)
    {
        var bytesLeft = ImportLimits.LargestUnpacked - bytesBefore;
        var largestByRatio = Math.Max(ImportLimits.SmallText, ImportLimits.LargestRatio * entry.CompressedLength);
        using var packed = entry.Open();
        var content = BoundedReader.Read(packed, Math.Min(bytesLeft, largestByRatio));
        if (content is not null)
            return content;
        if (bytesLeft <= largestByRatio)
            throw TooLarge($"Unpacked, the files have more than {ImportLimits.LargestUnpacked / BytesPerMegabyte} MB.");
        throw TooLarge(
            $"{entry.FullName} unpacks to more than {ImportLimits.LargestRatio} times its size, which no list does.");
    }

    private static ImportException TooLarge(string message) => new(ImportProblem.TooLarge, message);
}
