using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>
/// The non-commercial files of IMDb (developer.imdb.com/non-commercial-datasets): tab-separated in UTF-8, with a
/// header, without quoting, "\N" for what is not known.
/// </summary>
public static class ImdbFiles
{
    internal const string Ratings = "imdb-ratings";
    internal const string Basics = "imdb-basics";
    internal const string Principals = "imdb-principals";
    internal const string Names = "imdb-names";
    internal const string OtherNames = "imdb-akas";

    /// <summary>The data set.</summary>
    public static DataSetInfo Info { get; } = new(
        "imdb",
        "IMDb",
        "https://developer.imdb.com/non-commercial-datasets/",
        "Information courtesy of IMDb (https://www.imdb.com). Used with permission: personal and non-commercial use "
            + "only, not to be passed on.");

    /// <summary>The parts whose files are among those of a folder.</summary>
    public static IEnumerable<DataPart> PartsOf(IReadOnlyList<DataFile> files)
    {
        DataPart?[] parts =
        [
            Part(files, Ratings, "title.ratings.tsv", TitleRatings.Read, []),
            Part(files, Basics, "title.basics.tsv", TitleBasics.Read, []),
            Part(files, Principals, "title.principals.tsv", TitlePrincipals.Read, [Basics]),
            Part(files, Names, "name.basics.tsv", NameBasics.Read, [Basics, Principals]),
            Part(files, OtherNames, "title.akas.tsv", TitleAkas.Read, [Basics]),
        ];
        return parts.OfType<DataPart>();
    }

    /// <summary>The digits of "tt0111161" or "nm0000209"; false for anything else.</summary>
    internal static bool TryNumber(ReadOnlySpan<char> id, out int number)
    {
        number = 0;
        if (id.Length is < 3 or > 11)
            return false;
        foreach (var digit in id[2..])
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = (10 * number) + digit - '0';
        }

        return true;
    }

    private static DataPart? Part(
        IReadOnlyList<DataFile> files, string id, string name, Action<PartReading> read, IReadOnlyList<string> uses)
    {
        var file = files.FirstOrDefault(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return file is null ? null : new(id, Info, [file], read) { Uses = uses };
    }
}
