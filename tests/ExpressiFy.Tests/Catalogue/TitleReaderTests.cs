using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Catalogue;

public sealed class TitleReaderTests
{
    private const string FilmHeader =
        "imdb_id\ttitle\talso\tyear\truntime\tgenres\tlanguages\tdirectors\tfranchise\tacclaim\tpopularity\t"
        + "moods\tthemes\tabout";

    private const string Film =
        "tt0000001\tA Film\tUn film; Ein Film\t1999\t90\tDrama, War\ten\tA. One, B. Two\t\t2\t7\t"
        + "funny:2, calm:3\tgentle, food\tA plain sentence.";

    private const string TrackHeader = "id\ttitle\tartist\tyear\tgenres\tlanguages\ttempo\tacclaim\tpopularity\tmoods";
    private const string Track = "one-song\tSong\tOne\t1999\tPop\ten\tmid\t1\t\tfunny:2, calm:1";

    [Fact]
    public void A_film_is_read_with_all_its_fields_strongest_mood_first()
    {
        var film = Assert.Single(ReadFilms(Film));
        Assert.Equal(TitleId.Film("tt0000001"), film.Id);
        Assert.Equal("A Film", film.Name);
        Assert.Equal(1999, film.Year);
        Assert.Equal(90, film.RuntimeMinutes);
        Assert.Equal(2, film.Acclaim);
        Assert.Equal(7, film.Popularity);
        Assert.Equal(["gentle", "food"], film.Themes);
        Assert.Null(film.Franchise);
        Assert.Equal(["Un film", "Ein Film"], film.OtherNames);
        Assert.Equal(["A. One", "B. Two"], film.Creators);
        Assert.Equal(["Drama", "War"], film.Genres);
        Assert.Equal(["calm", "funny"], film.Moods.Select(tag => tag.Word.Name));
    }

    [Fact]
    public void A_track_is_read_with_its_artist_and_tempo()
    {
        var track = Assert.Single(ReadTracks(Track));
        Assert.Equal(TitleId.Track("one-song"), track.Id);
        Assert.Equal(Tempo.Mid, track.Tempo);
        Assert.Equal(["One"], track.Creators);
        Assert.Null(track.Popularity);
    }

    [Theory]
    [InlineData("tt0000001", "tt1", "tt1")]
    [InlineData("1999", "199x", "199x")]
    [InlineData("1999", "1799", "1799")]
    [InlineData("Drama, War", "Drama,War", "Drama,War")]
    [InlineData("Drama, War", "Drama, Noir", "Noir")]
    [InlineData("Drama, War", "Drama, Drama", "twice")]
    [InlineData("funny:2", "merry:2", "merry:2")]
    [InlineData("funny:2", "funny:4", "funny:4")]
    [InlineData("funny:2", "calm:2", "twice")]
    [InlineData("funny:2, ", "", "two moods")]
    [InlineData("\t7\t", "\t11\t", "popularity")]
    [InlineData("gentle", "mild", "mild")]
    [InlineData("A Film", " A Film", "Spaces")]
    [InlineData("A Film", "", "title is empty")]
    [InlineData("\t7\t", "\t\t", "popularity is empty")]
    [InlineData("\tA plain sentence.", "", "13")]
    public void A_mistake_in_a_film_is_an_error_with_file_and_line(string right, string wrong, string mistake)
    {
        var good = Film.Replace("tt0000001", "tt0000002", StringComparison.Ordinal);
        var bad = Film.Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<TableFormatException>(() => ReadFilms(good, bad));
        Assert.StartsWith("films.tsv:3: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(mistake, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_there_twice_is_an_error()
    {
        var error = Assert.Throws<TableFormatException>(() => ReadFilms(Film, Film));
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_tempo_is_an_error()
    {
        var track = Track.Replace("mid", "brisk", StringComparison.Ordinal);
        var error = Assert.Throws<TableFormatException>(() => ReadTracks(track));
        Assert.Contains("brisk", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_header_is_an_error()
    {
        var reader = new StringReader(TrackHeader);
        var error = Assert.Throws<TableFormatException>(() => TitleReader.ReadFilms("films.tsv", reader));
        Assert.StartsWith("films.tsv:1: ", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Title> ReadFilms(params string[] rows) =>
        TitleReader.ReadFilms("films.tsv", new StringReader(string.Join('\n', [FilmHeader, .. rows])));

    private static IReadOnlyList<Title> ReadTracks(params string[] rows) =>
        TitleReader.ReadTracks("tracks.tsv", new StringReader(string.Join('\n', [TrackHeader, .. rows])));
}
