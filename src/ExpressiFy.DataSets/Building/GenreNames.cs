using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Building;

/// <summary>
/// The catalogue's names of the genres of data sets: "Sci-Fi", "Children" and "science fiction film" are some of them.
/// What the catalogue has no name for is left out. The classes of Wikidata tell the kind of a title as well.
/// </summary>
internal sealed class GenreNames
{
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sci-Fi"] = "Science Fiction",
        ["Children"] = "Family",
        ["children's"] = "Family",
        ["romantic"] = "Romance",
        ["animated"] = "Animation",
        ["biographical"] = "Biography",
        ["historical"] = "History",
        ["sports"] = "Sport",
        ["anime"] = "Animation",
    };

    private static readonly Dictionary<string, string> Known = Genres.Watched
        .ToDictionary(genre => genre, genre => genre, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] SeriesEndings = ["television series", "miniseries", "TV series", "anime series"];
    private static readonly string[] FilmEndings = ["film"];

    // A class that is a film, and none that is recommended.
    private static readonly string[] NoFilms = ["short film", "film series", "pornographic film", "music video"];

    private readonly Dictionary<string, string> namesByClass = [];
    private readonly Dictionary<int, Medium> kinds = [];

    public GenreNames(IEnumerable<Stage> stages)
    {
        var all = stages.ToList();
        foreach (var detail in all.SelectMany(stage => stage.ReadDetails()))
        {
            if (detail.Kind == DetailKind.ClassName)
                namesByClass.TryAdd(detail.Number.ToString(CultureInfo.InvariantCulture), detail.Value);
        }

        if (namesByClass.Count == 0)
            return;
        foreach (var detail in all.SelectMany(stage => stage.ReadDetails()))
        {
            if (detail.Kind == DetailKind.Class && KindOfClass(detail.Value) is { } kind)
                kinds.TryAdd(detail.Number, kind);
        }
    }

    /// <summary>The kind of a title by its classes; null where they tell none.</summary>
    public Medium? KindOf(int number) => kinds.TryGetValue(number, out var kind) ? kind : null;

    /// <summary>The catalogue's genres among those of a data set.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> genres) => genres.Select(NameOf).OfType<string>();

    /// <summary>The genre that a class of Wikidata is, if any.</summary>
    public IEnumerable<string> OfClass(string number)
    {
        if (!namesByClass.TryGetValue(number, out var name))
            return [];
        var ending = SeriesEndings.Concat(FilmEndings).FirstOrDefault(ending => EndsWith(name, ending));
        return Of([ending is null ? name : name[..^ending.Length].Trim()]);
    }

    private Medium? KindOfClass(string number)
    {
        if (!namesByClass.TryGetValue(number, out var name) || NoFilms.Any(ending => EndsWith(name, ending)))
            return null;
        if (SeriesEndings.Any(ending => EndsWith(name, ending)))
            return Medium.Series;
        return FilmEndings.Any(ending => EndsWith(name, ending)) ? Medium.Film : null;
    }

    private static string? NameOf(string genre) =>
        Known.GetValueOrDefault(genre) ?? Others.GetValueOrDefault(genre);

    private static bool EndsWith(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
