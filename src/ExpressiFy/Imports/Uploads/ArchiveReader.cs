using System.Globalization;
using System.IO.Compression;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Uploads;

/// <summary>
/// Unpacks ZIP files in memory within <see cref="ImportLimits"/>. The sizes that a ZIP declares are not used: its
/// content is counted while it is unpacked.
/// </summary>
internal sealed class ArchiveReader
{
    private const int BytesPerMegabyte = 1024 * 1024;

    // macOS adds a folder with a file of its own for each file of a ZIP.
    private const string FolderOfMacOs = "__MACOSX";
    private const string PrefixOfMacOs = "._";

    private static readonly string[] TableExtensions = [".csv", ".tsv", ".txt", ".json", ".xml"];

    // Letterboxd's export keeps what its member deleted, and entries of deleted films.
    private static readonly string[] DeletedFolders = ["deleted", "orphaned"];

    private readonly List<UnpackedFile> unpacked = [];
    private readonly Dictionary<string, int> filesOfName = new(StringComparer.Ordinal);
    private readonly ICollection<LeftOutFile> leftOut;
    private long bytesUnpacked;

    private ArchiveReader(ICollection<LeftOutFile> leftOut) => this.leftOut = leftOut;

    /// <summary>The tables; files that are none are added to <paramref name="leftOut"/>.</summary>
    /// <exception cref="ImportException">The files are too large, or a ZIP cannot be read.</exception>
    public static IReadOnlyList<UnpackedFile> Open(IReadOnlyList<UploadedFile> files, ICollection<LeftOutFile> leftOut)
    {
        if (files.Sum(file => (long)file.Content.Length) > ImportLimits.LargestUpload)
            throw TooLarge($"The files have more than {ImportLimits.LargestUpload / BytesPerMegabyte} MB together.");

        var reader = new ArchiveReader(leftOut);
        foreach (var file in files)
        {
            if (IsZip(file.Content))
                reader.OpenZip(file);
            else
                reader.Add(WithSlashes(file.Name), file.Content);
        }

        return reader.unpacked;
    }

    private static bool IsZip(byte[] content) =>
        content.AsSpan().StartsWith("PK\x03\x04"u8) || content.AsSpan().StartsWith("PK\x05\x06"u8);

    // Some programs for Windows write "likes\films.csv" into a ZIP.
    private static string WithSlashes(string name) => name.Replace('\\', '/');

    private void OpenZip(UploadedFile file)
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

            foreach (var entry in zip.Entries)
                OpenEntry(entry, WithSlashes(entry.FullName));
        }
        catch (InvalidDataException)
        {
            throw new ImportException(ImportProblem.Damaged, $"{file.Name} is damaged, or needs a password.");
        }
    }

    private void OpenEntry(ZipArchiveEntry entry, string path)
    {
        var parts = path.Split('/');
        var name = parts[^1];
        var folders = parts[..^1];
        var isOfMacOs = folders.Contains(FolderOfMacOs) || name.StartsWith(PrefixOfMacOs, StringComparison.Ordinal);
        // Folders, and what no person put into the ZIP.
        if (name.Length == 0 || isOfMacOs)
            return;
        if (folders.Intersect(DeletedFolders, StringComparer.OrdinalIgnoreCase).Any())
            leftOut.Add(new(path, "what you deleted stays deleted"));
        else if (!TableExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            leftOut.Add(new(path, "no table"));
        else
            Add(path, Unpack(entry));
    }

    // Two files of one name would be one in reports and corrections.
    private void Add(string path, byte[] content)
    {
        var number = filesOfName.GetValueOrDefault(path) + 1;
        filesOfName[path] = number;
        var extension = Path.GetExtension(path);
        var name = number == 1
            ? path
            : string.Create(CultureInfo.InvariantCulture, $"{path[..^extension.Length]} ({number}){extension}");
        bytesUnpacked += content.Length;
        unpacked.Add(new(name, content));
    }

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        var bytesLeft = ImportLimits.LargestUnpacked - bytesUnpacked;
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
