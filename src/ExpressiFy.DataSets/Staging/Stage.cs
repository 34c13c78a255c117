using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using nietras.SeparatedValues;

namespace ExpressiFy.DataSets.Staging;

/// <summary>
/// What was read of one part of a data set, in a folder of small tab-separated tables: so that a build that was
/// interrupted goes on with the next part, and one that leaves a data set out reads none again.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class Stage(string folder)
{
    internal const string Titles = "titles.tsv";
    internal const string Details = "details.tsv";
    internal const string Tracks = "tracks.tsv";
    internal const char ListSeparator = '|';

    /// <summary>The titles in the order in which they were read.</summary>
    public IEnumerable<StagedTitle> ReadTitles()
    {
        using var reader = Open(Titles);
        if (reader is null)
            yield break;
        while (reader.MoveNext())
            yield return TitleOf(reader.Current);
    }

    /// <summary>The details in the order in which they were read.</summary>
    public IEnumerable<StagedDetail> ReadDetails()
    {
        using var reader = Open(Details);
        if (reader is null)
            yield break;
        while (reader.MoveNext())
        {
            var row = reader.Current;
            yield return new(row[0].Parse<int>(), (DetailKind)row[1].Parse<int>(), row[2].ToString());
        }
    }

    /// <summary>The tracks in the order in which they were read.</summary>
    public IEnumerable<StagedTrack> ReadTracks()
    {
        using var reader = Open(Tracks);
        if (reader is null)
            yield break;
        while (reader.MoveNext())
        {
            var row = reader.Current;
            yield return new(
                row[0].ToString(), row[1].ToString(), NumberOf(row[2]), row[3].Parse<long>(), TextOf(row[4]));
        }
    }

    private SepReader? Open(string table)
    {
        var path = Path.Combine(folder, table);
        return File.Exists(path) ? TabTable.OpenCopy(File.OpenRead(path)) : null;
    }

    private static StagedTitle TitleOf(SepReader.Row row) => new()
    {
        Number = row[0].Parse<int>(),
        Kind = NumberOf(row[1]) is { } kind ? (Medium)kind : null,
        Name = TextOf(row[2]),
        OriginalName = TextOf(row[3]),
        Year = NumberOf(row[4]),
        LastYear = NumberOf(row[5]),
        Minutes = NumberOf(row[6]),
        Genres = TextOf(row[7])?.Split(ListSeparator) ?? [],
        Count = row[8].Parse<long>(),
    };

    private static string? TextOf(SepReader.Col column) => column.Span.IsEmpty ? null : column.ToString();

    private static int? NumberOf(SepReader.Col column) =>
        column.Span.IsEmpty ? null : int.Parse(column.Span, CultureInfo.InvariantCulture);
}
