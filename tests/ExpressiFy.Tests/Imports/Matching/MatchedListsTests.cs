using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Testing;

namespace ExpressiFy.Tests.Imports.Matching;

public sealed class MatchedListsTests
{
    private static readonly TitleMatcher Matcher = new(new TitleCatalogue(
    [
        TitleMatcherTests.Film(1, "Amélie", 2001), TitleMatcherTests.Film(2, "Heat", 1995), TitleMatcherTests.Film(3, "Crash", 1996), TitleMatcherTests.Film(4, "Crash", 1996),
    ]));

    [Fact]
    public void A_title_of_several_lists_is_one_title_with_the_rating_it_has_now()
    {
        var matched = Of(ListFiles.Letterboxd());
        Assert.Equal(["Amélie", "Heat"], matched.Matched.Select(title => title.Title.Name));
        Assert.Equal(3, matched.Matched[0].Entries.Count);
        // The diary's two stars are younger, but ratings.csv holds what the film has now.
        Assert.Equal(4.5, matched.Matched[0].Rating!.Value);
        Assert.True(matched.Matched[0].Says(ListMeaning.Seen));
        Assert.True(matched.Matched[1].Says(ListMeaning.Saved));
    }

    [Fact]
    public void Of_a_diary_the_latest_rating_counts()
    {
        var matched = Of(ListFiles.File("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date",
            "2025-05-05,Heat,1995,x,2,,,2025-05-04", "2024-05-05,Heat,1995,y,5,,,2024-05-04"));
        Assert.Equal(2, Assert.Single(matched.Matched).Rating!.Value);
    }

    [Fact]
    public void What_the_catalogue_lacks_is_told_once_with_every_line_it_stands_on()
    {
        var alien = Assert.Single(Of(ListFiles.Letterboxd()).Unknown);
        Assert.Equal("Alien (1979)", alien.Label);
        Assert.Equal([$"{ListFiles.Folder}watched.csv:3", $"{ListFiles.Folder}likes/films.csv:2"], alien.Lines);
        Assert.Empty(alien.Candidates);
    }

    [Fact]
    public void What_may_be_two_titles_is_neither()
    {
        var matched = Of(ListFiles.File("l.csv", "title,year,rating", "Crash,1996,5", "Heat,1995,5"));
        Assert.Equal(2, Assert.Single(matched.Ambiguous).Candidates.Count);
        Assert.Single(matched.Matched);
    }

    /// <summary>The links that MovieLens publishes say which film each of its titles is: what is found by name alone is held against them.</summary>
    [Fact]
    public void By_name_and_year_alone_the_right_films_are_found()
    {
        var catalogue = TitleCatalogue.BuiltIn();
        var matcher = new TitleMatcher(catalogue);
        var folder = Path.GetDirectoryName(SharedData.File(Path.Combine("ml-latest-small", "movies.csv")))!;
        UploadedFile File(string name) => new(name, System.IO.File.ReadAllBytes(Path.Combine(folder, name)));
        var rated = ListFiles.File("ratings.csv", ["movieId,rating", .. System.IO.File.ReadLines(Path.Combine(folder, "movies.csv")).Skip(1).Select(line => $"{line.Split(';')[0]},5")]);
        var entries = PersonalLists.Read([rated, File("movies.csv"), File("links.csv")], new()).Entries;

        int there = 0, found = 0, wrong = 0;
        foreach (var entry in entries)
        {
            var truth = matcher.Find(entry);
            var byName = matcher.Find(entry with { ImdbId = null });
            there += truth.Count;
            found += truth.Count == 1 && byName.Count == 1 && byName[0] == truth[0] ? 1 : 0;
            wrong += byName.Count == 1 && !truth.Contains(byName[0]) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{entries.Count} films of MovieLens, {there} in the catalogue, {found} found by name and year, {wrong} wrong");
        Assert.True(there > 800, $"{there}");
        Assert.True(found >= 0.97 * there, $"{found} of {there}");
        Assert.True(wrong <= 0.005 * there, $"{wrong} of {there}");
    }

    private static MatchedLists Of(params UploadedFile[] files) => MatchedLists.Of(ListFiles.Read(files), Matcher);
}
