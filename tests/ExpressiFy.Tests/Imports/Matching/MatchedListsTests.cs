using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Testing;
using ExpressiFy.Tests.Catalogue;

namespace ExpressiFy.Tests.Imports.Matching;

public sealed class MatchedListsTests(ITestOutputHelper output)
{
    private static readonly TitleMatcher Matcher = new(new TitleCatalogue(
    [
        NamedTitles.Film(1, "Amélie", 2001),
        NamedTitles.Film(2, "Heat", 1995),
        NamedTitles.Film(3, "Crash", 1996),
        NamedTitles.Film(4, "Crash", 1996),
    ]));

    [Fact]
    public void A_title_in_several_lists_is_one_match_with_its_present_rating()
    {
        var matched = Of(ListFiles.Letterboxd());
        Assert.Equal(["Amélie", "Heat"], matched.Matched.Select(title => title.Title.Name));
        Assert.Equal(3, matched.Matched[0].Entries.Count);
        // The diary's two stars are of a later day, but ratings.csv has the present rating.
        Assert.Equal(4.5, matched.Matched[0].Rating!.Value);
        Assert.True(matched.Matched[0].Has(ListMeaning.Seen));
        Assert.True(matched.Matched[1].Has(ListMeaning.Saved));
    }

    [Fact]
    public void Of_a_diary_the_latest_rating_counts()
    {
        var matched = Of(ListFiles.File(
            "diary.csv",
            ListFiles.DiaryHeader,
            "2025-05-05,Heat,1995,x,2,,,2025-05-04",
            "2024-05-05,Heat,1995,y,5,,,2024-05-04"));
        Assert.Equal(2, Assert.Single(matched.Matched).Rating!.Value);
    }

    [Fact]
    public void An_unknown_title_is_reported_once_with_all_its_lines()
    {
        var alien = Assert.Single(Of(ListFiles.Letterboxd()).Unknown);
        Assert.Equal("Alien (1979)", alien.Label);
        Assert.Equal([$"{ListFiles.Folder}watched.csv:3", $"{ListFiles.Folder}likes/films.csv:2"], alien.Lines);
        Assert.Empty(alien.Candidates);
    }

    [Fact]
    public void A_row_that_matches_two_titles_is_neither()
    {
        var matched = Of(ListFiles.File("l.csv", "title,year,rating", "Crash,1996,5", "Heat,1995,5"));
        Assert.Equal(2, Assert.Single(matched.Ambiguous).Candidates.Count);
        Assert.Single(matched.Matched);
    }

    // MovieLens publishes the IMDb id of each of its titles, against which matches by name are checked.
    [Fact]
    public void By_name_and_year_alone_the_right_films_are_found()
    {
        var matcher = new TitleMatcher(TitleCatalogue.BuiltIn());
        var inCatalogue = 0;
        var found = 0;
        var wrong = 0;
        foreach (var entry in MovieLensEntries())
        {
            var byId = matcher.Find(entry);
            var match = matcher.Match(entry with { ImdbId = null });
            var byName = match.IsSure ? match.Titles : [];
            inCatalogue += byId.Count;
            if (byName.Count == 1 && byId.Contains(byName[0]))
                found++;
            else if (byName.Count == 1)
                wrong++;
            if (byName.Count != byId.Count || byName.Except(byId).Any())
                output.WriteLine($"{entry.Label} is {NamesOf(byId)}, by its name {NamesOf(byName)}");
        }

        var counts = $"{inCatalogue} in the catalogue, {found} found by name and year, {wrong} wrong";
        output.WriteLine(counts);
        Assert.True(inCatalogue > 800, counts);
        Assert.True(found >= 0.97 * inCatalogue, counts);
        Assert.True(wrong <= 0.005 * inCatalogue, counts);
    }

    private static string NamesOf(IReadOnlyList<Title> titles) =>
        titles.Count == 0 ? "none" : string.Join(" or ", titles.Select(title => title.Name));

    private static IReadOnlyList<ListEntry> MovieLensEntries()
    {
        var movies = Shared("movies.csv");
        var numbers = File.ReadLines(movies).Skip(1).Select(line => line.Split(';')[0]);
        var ratings = ListFiles.File("ratings.csv", ["movieId,rating", .. numbers.Select(number => $"{number},5")]);
        UploadedFile[] files =
        [
            ratings,
            new("movies.csv", File.ReadAllBytes(movies)),
            new("links.csv", File.ReadAllBytes(Shared("links.csv"))),
        ];
        return PersonalLists.Read(files, new()).Entries;
    }

    private static string Shared(string name) => SharedData.File(Path.Combine("ml-latest-small", name));

    private static MatchedLists Of(params UploadedFile[] files) => MatchedLists.Of(ListFiles.Read(files), Matcher);
}
