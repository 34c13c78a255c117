using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;
using SharpCompress.Common;
using ZstdSharp;

namespace ExpressiFy.DataSets.Building;

/// <summary>
/// Builds a catalogue of estimated titles: reads each part of the data sets into a stage, unless an earlier build did,
/// then joins the stages. An interrupted build goes on with the part that it was reading.
/// </summary>
/// <param name="options">What to build.</param>
/// <param name="judged">The catalogue whose titles are judged; it is not written.</param>
/// <param name="progress">Gets how far the build is, often.</param>
public sealed class CatalogueBuilder(BuildOptions options, TitleCatalogue judged, Action<BuildProgress> progress)
{
    private const string FingerprintFile = "fingerprint.txt";
    private const string RowsFile = "rows.txt";

    private readonly List<string> notes = [];
    private readonly List<(string Part, long Rows, bool WasRead)> read = [];
    private long bytesRead;
    private long bytesTotal;

    /// <summary>Builds the catalogue and writes it; an older one is replaced when all went well.</summary>
    /// <exception cref="DataSetException">A file is not what its name says, or nothing can be built.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public BuildSummary Build(CancellationToken cancellation = default)
    {
        Forget(options.Without);
        var parts = KnownDataSets.PartsIn(options.Folder, JudgedVersion())
            .Where(part => !options.Without.Contains(part.Set.Id))
            .ToList();
        var stages = ReadAll(parts, cancellation);
        if (stages.Count == 0)
        {
            throw new DataSetException(
                options.Folder, "there is no file of a data set that is known; docs/catalogue.md lists them.");
        }

        progress(new("joining what was read", bytesTotal, bytesTotal));
        var join = new StageJoin(options, judged, stages);
        var titles = join.Titles(cancellation);
        var sources = KnownDataSets.All
            .Select(set => new BuiltSource(set.Id, set.Name, set.Address, set.Terms, join.TitlesWith(set.Id)))
            .Where(source => stages.Keys.Any(part => SetOf(part) == source.Id))
            .ToList();
        BuiltCatalogueWriter.Write(options.Output, titles, sources);
        var counts = titles.CountBy(title => title.Medium).ToDictionary();
        return new()
        {
            Films = counts.GetValueOrDefault(Medium.Film),
            Series = counts.GetValueOrDefault(Medium.Series),
            Tracks = counts.GetValueOrDefault(Medium.Track),
            Sources = sources,
            Parts = read,
            Moods = join.Moods,
            Notes = [.. notes, .. join.Notes],
        };
    }

    /// <summary>The id of the data set of a part, "imdb" of "imdb-basics".</summary>
    internal static string SetOf(string part) => part.Split('-')[0];

    private void Forget(IReadOnlyList<string> sets)
    {
        if (!Directory.Exists(options.Work))
            return;
        foreach (var folder in Directory.GetDirectories(options.Work))
        {
            if (sets.Contains(SetOf(Path.GetFileName(folder))))
                Directory.Delete(folder, recursive: true);
        }
    }

    // Also the stages of files that have been deleted since: they are part of the catalogue until they are left out.
    private Dictionary<string, Stage> ReadAll(IReadOnlyList<DataPart> parts, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Work);
        var stages = new Dictionary<string, Stage>();
        var fingerprints = new Dictionary<string, string>();
        foreach (var part in parts)
            fingerprints[part.Id] = FingerprintOf(part, fingerprints);
        var unread = parts.Where(part => !IsRead(part.Id, fingerprints[part.Id])).ToHashSet();
        bytesTotal = unread.Sum(part => part.Passes * part.Files.Sum(file => file.Length));
        foreach (var part in parts)
        {
            if (unread.Contains(part))
                ReadPart(part, stages, fingerprints[part.Id], cancellation);
            stages[part.Id] = new(FolderOf(part.Id));
            read.Add((part.Id, RowsOf(part.Id), unread.Contains(part)));
        }

        foreach (var folder in Directory.GetDirectories(options.Work))
        {
            var id = Path.GetFileName(folder);
            if (File.Exists(Path.Combine(folder, FingerprintFile)) && stages.TryAdd(id, new(folder)))
                read.Add((id, RowsOf(id), false));
        }

        return stages;
    }

    private void ReadPart(
        DataPart part, Dictionary<string, Stage> stages, string fingerprint, CancellationToken cancellation)
    {
        var unfinished = FolderOf(part.Id) + ".part";
        DeleteFolder(unfinished);
        Directory.CreateDirectory(unfinished);
        long rows;
        using (var output = new StageWriter(unfinished))
        {
            Read(part, new()
            {
                Part = part,
                Output = output,
                Judged = judged,
                Stages = stages.Where(stage => part.Uses.Contains(stage.Key)).ToDictionary(),
                Tracks = options.Tracks,
                Counter = count => Count(part, count, cancellation),
                Note = notes.Add,
            });
            rows = output.Rows;
        }

        File.WriteAllText(Path.Combine(unfinished, RowsFile), rows.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(Path.Combine(unfinished, FingerprintFile), fingerprint);
        DeleteFolder(FolderOf(part.Id));
        Directory.Move(unfinished, FolderOf(part.Id));
    }

    private static void Read(DataPart part, PartReading reading)
    {
        try
        {
            part.Read(reading);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or FormatException
            or IndexOutOfRangeException or ZstdException or SharpCompressException)
        {
            throw new DataSetException(
                string.Join(", ", part.Files),
                $"damaged, or not downloaded to its end: {failure.Message.Split('\n')[0]}",
                failure);
        }
    }

    private void Count(DataPart part, int count, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        bytesRead += count;
        progress(new($"reading {part.Id}", bytesRead, bytesTotal));
    }

    private string FolderOf(string part) => Path.Combine(options.Work, part);

    private bool IsRead(string part, string fingerprint)
    {
        var file = Path.Combine(FolderOf(part), FingerprintFile);
        return File.Exists(file) && File.ReadAllText(file) == fingerprint;
    }

    private long RowsOf(string part) =>
        long.Parse(File.ReadAllText(Path.Combine(FolderOf(part), RowsFile)), CultureInfo.InvariantCulture);

    // A part is read again when its files change, or what it uses.
    private string FingerprintOf(DataPart part, Dictionary<string, string> others)
    {
        IEnumerable<string> facts =
        [
            part.Version,
            part.DependsOnTracks ? options.Tracks.ToString(CultureInfo.InvariantCulture) : "",
            .. part.Files.Select(file => file.Fingerprint),
            .. part.Uses.Where(others.ContainsKey).Select(used => others[used]),
        ];
        return HashOf(facts);
    }

    // The moods of the judged titles decide what is read of ratings.
    private string JudgedVersion() => HashOf(judged.Judged.Select(title =>
        $"{title.Id} {string.Join(' ', title.Moods.Select(tag => $"{tag.Word.Name}{tag.Strength}"))}"));

    private static string HashOf(IEnumerable<string> facts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))));

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
