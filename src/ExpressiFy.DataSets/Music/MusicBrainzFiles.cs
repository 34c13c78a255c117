using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Music;

/// <summary>
/// The core of the database dumps of MusicBrainz (musicbrainz.org/doc/MusicBrainz_Database/Download): mbdump.tar.bz2, a
/// tar archive with one file for each table, as PostgreSQL's COPY writes it.
/// </summary>
public static class MusicBrainzFiles
{
    internal const string Part = "musicbrainz";

    // Where the tracks lie is not known before all of the archive was read.
    private const int Passes = 2;

    /// <summary>The data set.</summary>
    public static DataSetInfo Info { get; } = new(
        "musicbrainz",
        "MusicBrainz",
        "https://musicbrainz.org/doc/MusicBrainz_Database/Download",
        "The core data of MusicBrainz is in the public domain (CC0).");

    /// <summary>The part whose file is among those of a folder.</summary>
    public static IEnumerable<DataPart> PartsOf(IReadOnlyList<DataFile> files)
    {
        var file = files.FirstOrDefault(file => file.Name.Equals("mbdump.tar", StringComparison.OrdinalIgnoreCase));
        return file is null
            ? []
            :
            [
                new(Part, Info, [file], MusicBrainzReader.Read)
                {
                    Uses = [ListenBrainzFiles.Part],
                    Passes = Passes,
                    DependsOnTracks = true,
                },
            ];
    }
}
