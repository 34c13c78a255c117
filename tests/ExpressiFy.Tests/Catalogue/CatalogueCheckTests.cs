using ExpressiFy.Catalogue;
using ExpressiFy.Testing;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Catalogue;

public sealed class CatalogueCheckTests(ITestOutputHelper output)
{
    private const string FilmHeader = "imdb_id\ttitle\tyear\tgenres\truntime_min\timdb_votes\talt_titles";
    private const string TrackHeader = "title\tartist\tyear\tgenre";

    private static readonly IReadOnlyList<Title> Films = TitlesOf(Medium.Film);
    private static readonly IReadOnlyList<Title> Tracks = TitlesOf(Medium.Track);

    [Fact]
    public void No_built_in_film_is_contradicted_by_the_list_of_films()
    {
        var result = CatalogueCheck.Films(Films, SharedData.File("titles.tsv.gz"));
        output.WriteLine(result.ToString());
        Assert.Empty(result.Mismatches);
        Assert.True(result.Verified.Count >= 300);
        Assert.Equal(Films.Count, result.Verified.Count + result.Unverified.Count);
    }

    [Fact]
    public void No_built_in_track_is_contradicted_by_the_list_of_songs()
    {
        var result = CatalogueCheck.Tracks(Tracks, SharedData.File("tracks.tsv.gz"));
        output.WriteLine(result.ToString());
        Assert.Empty(result.Mismatches);
        Assert.True(result.Verified.Count >= 150);
        Assert.Equal(Tracks.Count, result.Verified.Count + result.Unverified.Count);
    }

    [Fact]
    public void A_film_with_one_of_its_names_and_its_year_is_verified()
    {
        var film = Films[0];
        var row = $"{film.Id.Key}\tAnother name\t{film.Year}\t\t\t\tA third; {film.Name.ToUpperInvariant()}";
        Assert.Equal([film], Check(CatalogueCheck.Films, [film], FilmHeader, row).Verified);
    }

    [Fact]
    public void A_film_with_another_year_is_a_mismatch()
    {
        var film = Films[0];
        var result = Check(CatalogueCheck.Films, [film], FilmHeader, $"{film.Id.Key}\t{film.Name}\t1801\t\t\t\t");
        var mismatch = Assert.Single(result.Mismatches);
        Assert.Contains(film.Id.Key, mismatch, StringComparison.Ordinal);
        Assert.Contains("1801", mismatch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_with_another_name_is_a_mismatch()
    {
        var film = Films[0];
        var row = $"{film.Id.Key}\tNot this one\t{film.Year}\t\t\t\t";
        var mismatch = Assert.Single(Check(CatalogueCheck.Films, [film], FilmHeader, row).Mismatches);
        Assert.Contains("Not this one", mismatch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_that_the_file_does_not_have_is_unverified() =>
        Assert.Equal([Films[0]], Check(CatalogueCheck.Films, [Films[0]], FilmHeader).Unverified);

    [Fact]
    public void A_later_edition_verifies_a_track()
    {
        var track = Track("nina-simone-feeling-good");
        var row = $"{track.Name} - Remastered 2010\t{track.Creators[0]}\t{track.Year + 40}\t";
        Assert.Equal([track], Check(CatalogueCheck.Tracks, [track], TrackHeader, row).Verified);
    }

    [Fact]
    public void A_much_earlier_edition_contradicts_a_track()
    {
        var track = Track("bill-withers-lovely-day");
        var row = $"{track.Name} (Live)\tSomeone, {track.Creators[0]}\t{track.Year - 6}\t";
        Assert.Single(Check(CatalogueCheck.Tracks, [track], TrackHeader, row).Mismatches);
    }

    [Fact]
    public void The_year_of_another_edition_does_not_contradict_a_track()
    {
        var track = Track("taylor-swift-all-too-well");
        Assert.Equal("All Too Well (10 Minute Version)", track.Name);
        var row = $"All Too Well\t{track.Creators[0]}\t{track.Year - 9}\t";
        Assert.Equal([track], Check(CatalogueCheck.Tracks, [track], TrackHeader, row).Verified);
    }

    [Fact]
    public void A_cover_by_another_artist_leaves_a_track_unverified()
    {
        var track = Track("tracy-chapman-fast-car");
        var row = $"{track.Name}\tQuite Another\t{track.Year}\t";
        Assert.Equal([track], Check(CatalogueCheck.Tracks, [track], TrackHeader, row).Unverified);
    }

    [Fact]
    public void A_file_with_other_columns_is_refused() =>
        Assert.Throws<TableFormatException>(() => Check(CatalogueCheck.Films, Films, "id,title"));

    private static IReadOnlyList<Title> TitlesOf(Medium medium) =>
        [.. TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium == medium)];

    private static Title Track(string slug) => TitleCatalogue.BuiltIn().Find(TitleId.Track(slug))!;

    private static CheckResult Check(
        Func<IEnumerable<Title>, string, CheckResult> check,
        IEnumerable<Title> titles,
        params string[] lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines);
            return check(titles, path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
