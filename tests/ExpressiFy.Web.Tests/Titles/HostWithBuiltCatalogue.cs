using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Tests.Titles;

/// <summary>A host whose operator has built a catalogue of data sets.</summary>
public sealed class HostWithBuiltCatalogue : WebHost
{
    public const string Film = "film:tt90000001";
    public const string FilmName = "Zyzzogeton Harbour";

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        base.Settings.Append(new("Catalogue:Built", Write()));

    private string Write()
    {
        var path = Path.Combine(Folder, "catalogue.db");
        Title[] titles =
        [
            Estimated(OwnTitle.Of(TitleId.Parse(Film), FilmName, 1931, ["Ada Moreau"], ["Sport", "Drama"], 81)),
            Estimated(OwnTitle.Of(TitleId.Parse("series:tt90000002"), "Qwyjibo Days", 2003) with { LastYear = 2005 }),
            Estimated(OwnTitle.Of(TitleId.Parse("film:tt90000003"), "Hardly Known", null)),
        ];
        BuiltCatalogueWriter.Write(
            path, titles, [new("imdb", "IMDb", "https://example.org/imdb", "Courtesy of IMDb.", titles.Length)]);
        return path;
    }

    private static Title Estimated(Title title) => title with
    {
        EstimatedStrengths = [.. MoodVocabulary.All.Select(word => word.Name is "uplifting" ? 0.6f : 0.1f)],
    };
}
