using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;
using ExpressiFy.Web.Artwork.Drawings;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed partial class DrawnArtworkTests
{
    /// <summary>Bytes before compression.</summary>
    private const int MostBytes = 4096, MostBytesOfHalf = 1536;

    private static readonly IReadOnlyList<Title> Titles = TitleCatalogue.BuiltIn().Titles;
    private static readonly Title Some = Titles[0];

    private static readonly string[] Elements = ["circle", "clipPath", "ellipse", "g", "path", "svg"];

    [Fact]
    public void Every_title_of_the_catalogue_has_a_small_drawing_of_shapes_alone()
    {
        var sizes = new List<int>();
        foreach (var title in Titles)
        {
            var svg = DrawnArtwork.Draw(title);
            var names = XDocument.Parse(svg).Descendants().Select(element => element.Name.LocalName);
            Assert.Subset(Elements.ToHashSet(), names.ToHashSet());
            sizes.Add(svg.Length);
        }

        Assert.InRange(sizes.Max(), 1, MostBytes);
        Assert.InRange(sizes.Order().ElementAt(sizes.Count / 2), 1, MostBytesOfHalf);
    }

    /// <summary>Nothing that a strict policy would have to allow: no scripts, styles or other addresses.</summary>
    [Fact]
    public void A_drawing_refers_to_nothing_but_itself()
    {
        foreach (var title in Titles)
        {
            var svg = DrawnArtwork.Draw(title).Replace("http://www.w3.org/2000/svg", "").Replace("url(#c)", "");
            Assert.DoesNotMatch(Reference(), svg);
            Assert.DoesNotMatch(NoNumber(), svg);
        }
    }

    [Fact]
    public void A_drawing_has_no_words()
    {
        var one = DrawnArtwork.Draw(Some with { Name = "One", Creators = ["Somebody"] });
        Assert.Equal(one, DrawnArtwork.Draw(Some with { Name = "<script>", Creators = [] }));
    }

    [Fact]
    public void A_title_always_gets_the_same_drawing()
    {
        var copy = Some with { };
        Assert.Equal(DrawnArtwork.Draw(Some), DrawnArtwork.Draw(copy));
        Assert.Equal(DrawnArtwork.Fingerprint(Some), DrawnArtwork.Fingerprint(copy));
    }

    [Fact]
    public void All_titles_of_the_catalogue_have_different_drawings() =>
        Assert.Equal(Titles.Count, Titles.Select(title => DrawnArtwork.Draw(title)).Distinct().Count());

    [Fact]
    public void The_fingerprint_changes_with_everything_that_is_drawn()
    {
        Title[] others =
        [
            Some with { Id = TitleId.Film("tt7654321") },
            Some with { Year = Some.Year + 60 },
            Some with { Genres = ["Western"] },
            Some with { Moods = [new(MoodVocabulary.Find("calm"), MoodTag.Clear)] },
        ];
        Assert.All(others, other =>
        {
            Assert.NotEqual(DrawnArtwork.Draw(Some), DrawnArtwork.Draw(other));
            Assert.NotEqual(DrawnArtwork.Fingerprint(Some), DrawnArtwork.Fingerprint(other));
        });
    }

    /// <summary>Browsers keep a drawing under its version for ever. Raise Version when this digest changes.</summary>
    [Fact]
    public void Another_drawing_has_another_version()
    {
        var all = Samples().Select(title => DrawnArtwork.Draw(title));
        var digest = StableHash.Of(string.Concat(all)).ToString("x8");
        Assert.Equal("2 b19d8770", $"{DrawnArtwork.Version} {digest}");
    }

    [Fact]
    public void Films_are_posters_and_tracks_are_covers()
    {
        var film = Titles.First(title => title.Medium == Medium.Film);
        var track = Titles.First(title => title.Medium == Medium.Track);
        Assert.Contains("viewBox=\"0 0 200 300\" width=\"400\" height=\"600\"", DrawnArtwork.Draw(film));
        Assert.Contains("viewBox=\"0 0 200 200\" width=\"400\" height=\"400\"", DrawnArtwork.Draw(track));
    }

    [Fact]
    public void An_active_title_has_more_in_its_picture_than_a_quiet_one()
    {
        foreach (var genre in new[] { "Musical", "Sport", "Animation" })
        {
            var quiet = Enumerable.Range(0, 40).Average(number => Shapes(genre, "calm", number));
            var active = Enumerable.Range(0, 40).Average(number => Shapes(genre, "exciting", number));
            Assert.True(active > quiet, $"{genre}: {active} shapes, {quiet} when quiet");
        }
    }

    /// <summary>Titles of all kinds, moods and prints, which do not change with the catalogue.</summary>
    private static IEnumerable<Title> Samples() =>
        from number in Enumerable.Range(0, 80)
        let genre = Genres.Watched[number % Genres.Watched.Count]
        let mood = MoodVocabulary.All[number % MoodVocabulary.All.Count]
        select Sample(genre, mood.Name, number, 1930 + number);

    private static Title Sample(string genre, string mood, int number, int year) => Some with
    {
        Id = TitleId.Film($"tt{1_000_000 + number}"),
        Year = year,
        Genres = [genre],
        Moods = [new(MoodVocabulary.Find(mood), MoodTag.Defining)],
    };

    private static int Shapes(string genre, string mood, int number) =>
        DrawnArtwork.Draw(Sample(genre, mood, number, 2000)).Count(letter => letter is 'M' or 'v' or 'c');

    [GeneratedRegex("href|script|style|url\\(|://|data:|@import|onload", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex("NaN|∞|E[+-]|--|-0[^.]")]
    private static partial Regex NoNumber();
}
