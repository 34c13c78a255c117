using System.Formats.Tar;
using System.Globalization;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;
using nietras.SeparatedValues;

namespace ExpressiFy.DataSets.Music;

/// <summary>
/// Reads recordings with their artists and the year in which they were first released. The first pass finds in how many
/// media each recording is and the year of the earliest; the second reads the names of the recordings that are kept:
/// those that are heard most, where ListenBrainz is there, and those in most media. Memory is bounded by the number of
/// recordings, releases and media, some bytes for each.
/// </summary>
internal sealed class MusicBrainzReader
{
    // The columns of the tables, as admin/sql/CreateTables.sql of musicbrainz-server has them.
    private const int Id = 0;
    private const int ReleaseOfMedium = 1;
    private const int YearOfCountry = 2;
    private const int YearOfUnknownCountry = 1;
    private const int RecordingOfTrack = 2;
    private const int MediumOfTrack = 3;
    private const int NameOfCredit = 1;
    private const int GidOfRecording = 1;
    private const int NameOfRecording = 2;
    private const int CreditOfRecording = 3;
    private const int VideoOfRecording = 8;

    private readonly PartReading reading;
    private readonly NumberTable<int> releaseOfMedium = new();
    private readonly NumberTable<ushort> yearOfRelease = new();
    private readonly NumberTable<ushort> mediaOfRecording = new();
    private readonly NumberTable<ushort> yearOfRecording = new();

    private MusicBrainzReader(PartReading reading) => this.reading = reading;

    public static void Read(PartReading reading) => new MusicBrainzReader(reading).Read();

    private void Read()
    {
        ReadTables(new()
        {
            ["medium"] = row => releaseOfMedium[Number(row[Id])] = Number(row[ReleaseOfMedium]),
            ["release_country"] = row => AddYear(row, YearOfCountry),
            ["release_unknown_country"] = row => AddYear(row, YearOfUnknownCountry),
            ["track"] = AddTrack,
        });
        var heard = reading.Stages.TryGetValue(ListenBrainzFiles.Part, out var listens)
            ? listens.ReadTracks().Select(track => track.RecordingId).OfType<string>().ToHashSet()
            : [];
        var least = mediaOfRecording.LeastOfMost(reading.Tracks, count => count);
        var names = new Dictionary<int, string>();
        var kept = new List<(int Recording, int Credit, string Name, string Gid)>();
        ReadTables(new()
        {
            ["artist_credit"] = row => names[Number(row[Id])] = Text(row[NameOfCredit]),
            ["recording"] = row =>
            {
                if (row[VideoOfRecording].Span is "t")
                    return;
                var id = Number(row[Id]);
                var isHeard = heard.Contains(row[GidOfRecording].ToString());
                if (isHeard || mediaOfRecording[id] >= least)
                {
                    var gid = row[GidOfRecording].ToString();
                    kept.Add((id, Number(row[CreditOfRecording]), Text(row[NameOfRecording]), gid));
                }
            },
        });
        foreach (var (recording, credit, name, gid) in kept)
        {
            if (!names.TryGetValue(credit, out var artist))
                continue;
            int? year = yearOfRecording[recording] == 0 ? null : yearOfRecording[recording];
            reading.Output.Add(new StagedTrack(artist, name, year, mediaOfRecording[recording], gid));
        }
    }

    private void AddYear(SepReader.Row row, int column)
    {
        if (row[column].Span is TabTable.Missing)
            return;
        var release = Number(row[Id]);
        yearOfRelease[release] = Earlier(yearOfRelease[release], (ushort)Number(row[column]));
    }

    private void AddTrack(SepReader.Row row)
    {
        var recording = Number(row[RecordingOfTrack]);
        mediaOfRecording[recording] = (ushort)Math.Min(ushort.MaxValue, mediaOfRecording[recording] + 1);
        var year = yearOfRelease[releaseOfMedium[Number(row[MediumOfTrack])]];
        if (year > 0)
            yearOfRecording[recording] = Earlier(yearOfRecording[recording], year);
    }

    private static ushort Earlier(ushort known, ushort year) => known == 0 || year < known ? year : known;

    private void ReadTables(Dictionary<string, RowReader> readers)
    {
        var file = reading.Part.Files[0];
        using var stream = reading.Open(file);
        using var archive = new TarReader(stream);
        var found = 0;
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !readers.TryGetValue(Path.GetFileName(entry.Name), out var read))
                continue;
            found++;
            using var rows = TabTable.OpenCopy(entry.DataStream);
            foreach (var row in rows)
                read(row);
        }

        if (found < readers.Count)
        {
            throw new DataSetException(
                file.ToString(), $"it lacks one of the tables {string.Join(", ", readers.Keys)}.");
        }
    }

    private static int Number(SepReader.Col column) => int.Parse(column.Span, CultureInfo.InvariantCulture);

    // COPY writes a backslash before a tab, a line break and itself.
    private static string Text(SepReader.Col column)
    {
        var text = column.ToString();
        return text.Contains('\\', StringComparison.Ordinal)
            ? text.Replace(@"\t", " ", StringComparison.Ordinal)
                .Replace(@"\n", " ", StringComparison.Ordinal)
                .Replace(@"\r", " ", StringComparison.Ordinal)
                .Replace(@"\\", @"\", StringComparison.Ordinal)
            : text;
    }

    private delegate void RowReader(SepReader.Row row);
}
