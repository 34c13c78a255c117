using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Tests.Catalogue;
using ExpressiFy.Tests.Imports.Matching;
using ExpressiFy.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Imports;

/// <summary>What the catalogue does not have is a title of the person's own, and becomes one with it later.</summary>
public sealed class OwnTitlesTests
{
    private const string Letterboxd = "Date,Name,Year,Letterboxd URI,Rating\n2024-03-15,Rare Film,2001,,4\n";

    private const string Imdb =
        "Const,Your Rating,Date Rated,Title,Title Type,Runtime (mins),Year,Genres,Directors\n"
        + "tt7654321,9,2024-03-15,The Rare Film,Movie,101,2001,\"Comedy, Sci-Fi\",Somebody\n";

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TitleCatalogue Small = new([NamedTitles.Film(1, "Amélie", 2001)]);
    private static readonly TitleId ByName = TitleId.Parse("film:rare-film-2001");
    private static readonly TitleId ByImdb = TitleId.Film("tt7654321");

    [Fact]
    public async Task What_the_catalogue_does_not_have_is_kept_with_all_that_the_row_tells()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        var outcome = await AddAsync(database, id, Imdb);
        Assert.Equal((1, 1), (outcome.OwnTitles, outcome.Ratings));
        var profile = await database.Profiles.FindAsync(id);
        var title = Assert.Single(profile!.OwnTitles.Values);
        Assert.Equal((ByImdb, "The Rare Film", 2001, 101), (title.Id, title.Name, title.Year, title.RuntimeMinutes));
        Assert.Equal(["Comedy", "Science Fiction"], title.Genres);
        Assert.Equal(["Somebody"], title.Creators);
        Assert.Equal(4.5, profile.Rating(ByImdb)!.Value.Count);
    }

    [Theory]
    [InlineData(Letterboxd, Imdb)]
    [InlineData(Imdb, Letterboxd)]
    public async Task Two_lists_of_one_film_are_one_title_under_its_IMDb_id(string first, string second)
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        await AddAsync(database, id, first);
        await AddAsync(database, id, second);
        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(ByImdb, Assert.Single(profile!.OwnTitles.Keys));
        Assert.All(profile.Events, said => Assert.Equal(ByImdb, said.TitleId));
    }

    [Fact]
    public async Task An_import_that_is_taken_back_leaves_no_title_behind()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        var import = (await AddAsync(database, id, Letterboxd)).Summary!;
        Assert.True(await Store(database).UndoAsync(id, import.Id));
        Assert.Empty(await database.RawRowsAsync("own_titles"));
        await AddAsync(database, id, Letterboxd);
        await database.Profiles.EraseAsync(id);
        Assert.Empty(await database.RawRowsAsync("own_titles"));
    }

    [Theory]
    [InlineData(Letterboxd)]
    [InlineData(Imdb)]
    public async Task A_title_that_the_catalogue_has_later_keeps_every_word(string list)
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        await AddAsync(database, id, list);
        var own = Assert.Single((await database.Profiles.FindAsync(id))!.OwnTitles.Keys);
        await database.Profiles.AppendAsync(id, new FeedbackEvent(own, FeedbackKind.Like, true, Now));

        var grown = Small.With([NamedTitles.Film(7654321, "Rare Film", 2001)]);
        await Merger(database, grown).MergeAllAsync();
        var profile = await database.Profiles.FindAsync(id);
        Assert.Empty(profile!.OwnTitles);
        Assert.True(profile.Has(FeedbackKind.Like, ByImdb));
        Assert.NotNull(profile.Rating(ByImdb));
        Assert.Equal(0, await Merger(database, grown).MergeAllAsync());
    }

    [Fact]
    public async Task Which_title_is_meant_stays_corrected()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        await AddAsync(database, id, Letterboxd);
        var amelie = NamedTitles.Id(1);
        Assert.True(await database.Profiles.CorrectTitleAsync(id, ByName, amelie, null, "Rare Film (2001)"));
        var profile = await database.Profiles.FindAsync(id);
        Assert.NotNull(profile!.Rating(amelie));
        Assert.Empty(profile.OwnTitles);

        Assert.Null((await AddAsync(database, id, Letterboxd)).Summary);
        Assert.Empty((await database.Profiles.FindAsync(id))!.OwnTitles);
    }

    [Fact]
    public async Task A_wrong_title_of_the_catalogue_stays_corrected_too()
    {
        const string List = "Date,Name,Year,Letterboxd URI,Rating\n2024-03-15,Amélie,2001,,4\n";
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        await AddAsync(database, id, List);
        var other = OwnTitle.Of(TitleId.Parse("film:amelie-the-short-2001"), "Amélie, the short", 2001);
        Assert.True(await database.Profiles.CorrectTitleAsync(id, NamedTitles.Id(1), other.Id, other, null));

        Assert.Null((await AddAsync(database, id, List)).Summary);
        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(other.Id, Assert.Single(profile!.OwnTitles.Keys));
        Assert.Equal(4, profile.Rating(other.Id)!.Value.Count);
        Assert.Null(profile.Rating(NamedTitles.Id(1)));
    }

    [Fact]
    public async Task Books_and_games_are_not_kept()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        const string List = "Title,Type,Rating\nA Book,Book,4\nA Game,Game,3\nA Show,Show,5\nA Song,,4\n";
        Assert.Equal(2, (await AddAsync(database, id, List)).OwnTitles);
        var kept = (await database.Profiles.FindAsync(id))!.OwnTitles.Keys.Select(title => title.ToString());
        Assert.Equal(["film:song-0000", "series:show-0000"], kept.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("The Raid", 2011, "film:raid-2011")]
    [InlineData("  AMÉLIE!", null, "film:amelie-0000")]
    [InlineData("千と千尋の神隠し", 2001, null)]
    public void The_same_name_and_year_give_the_same_id(string name, int? year, string? id)
    {
        var made = NameIds.OfWatched(Medium.Film, name, year);
        if (id is not null)
            Assert.Equal(id, made.ToString());
        Assert.Equal(made, TitleId.Parse(made.ToString()));
        Assert.Null(made.ImdbId);
        Assert.NotEqual(made, NameIds.OfWatched(Medium.Film, name + " II", year));
    }

    [Fact]
    public void The_longest_name_has_an_id()
    {
        var name = string.Join(' ', Enumerable.Range(0, 250));
        Assert.Equal(
            NameIds.OfWatched(Medium.Series, name, 2001), NameIds.OfWatched(Medium.Series, name, 2001));
        Assert.NotEqual(
            NameIds.OfWatched(Medium.Series, name, 2001), NameIds.OfWatched(Medium.Series, name + "1", 2001));
    }

    private static ImportStore Store(TemporaryDatabase database) => new(
        database.Services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>(),
        database.Services.GetRequiredService<DeletedRows>(),
        new FakeTimeProvider(Now));

    private static OwnTitleMerger Merger(TemporaryDatabase database, TitleCatalogue catalogue) =>
        new(database.Services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>(), catalogue);

    private static async Task<ImportOutcome> AddAsync(TemporaryDatabase database, ProfileId id, string list)
    {
        var lists = ListFiles.Read(ListFiles.File("ratings.csv", list));
        var said = await database.Profiles.CorrectionsOfAsync(id);
        var matched = MatchedLists.Of(lists, new TitleMatcher(Small), said);
        return (await Store(database).AddAsync(id, lists, matched))!;
    }
}
