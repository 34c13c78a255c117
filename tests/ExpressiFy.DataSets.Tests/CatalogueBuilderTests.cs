using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Building;
using ExpressiFy.DataSets.Files;

namespace ExpressiFy.DataSets.Tests;

/// <summary>A catalogue is built of small samples of the data sets.</summary>
public sealed class CatalogueBuilderTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder place = new();
    private readonly List<BuildProgress> progress = [];

    private string Output => Path.Combine(place.Path, "catalogue.db");

    public void Dispose()
    {
        data.Dispose();
        place.Dispose();
    }

    [Fact]
    public void Films_and_series_of_IMDb_have_what_its_files_tell()
    {
        SampleDataSets.WriteImdb(data);
        var summary = Build();

        Assert.Equal(4, summary.Films);
        Assert.Equal(1, summary.Series);
        var titles = Titles();
        var film = titles["film:tt90000001"];
        Assert.Equal("\"Quoted\" Harbour", film.Name);
        Assert.Equal(2011, film.Year);
        Assert.Equal(97, film.RuntimeMinutes);
        Assert.Equal(["Horror", "Science Fiction"], film.Genres);
        Assert.Equal(["Ada \"Ace\" Moreau"], film.Creators);
        Assert.True(film.IsEstimated && film.IsFromDataSet);

        var lake = titles["film:tt90000002"];
        Assert.Equal(["The Quiet Lake", "Le lac tranquille", "शांत झील"], lake.OtherNames);
        Assert.Equal(["Klára Weiß"], lake.Creators);
        Assert.Null(lake.RuntimeMinutes);

        var series = titles["series:tt90000004"];
        Assert.Equal((2001, 2005), (series.Year, series.LastYear));
        Assert.Equal(["Ilse Tóth"], series.Creators);
        Assert.Equal(["Hosszú tél"], series.OtherNames);

        Assert.False(titles["film:tt90000007"].HasYear);
        Assert.DoesNotContain(titles.Keys, id => id.EndsWith("90000003", StringComparison.Ordinal));
        Assert.DoesNotContain(titles.Keys, id => id.EndsWith("90000005", StringComparison.Ordinal));
        Assert.DoesNotContain(titles.Keys, id => id.EndsWith("90000006", StringComparison.Ordinal));
        Assert.DoesNotContain($"film:{SampleDataSets.JudgedFilm}", titles.Keys);
    }

    [Fact]
    public void The_best_known_titles_are_taken()
    {
        SampleDataSets.WriteImdb(data);
        Build(films: 2, series: 0);
        Assert.Equal(["film:tt90000001", "film:tt90000002"], Titles().Keys.Order());
        var titles = Titles();
        Assert.True(titles["film:tt90000001"].Popularity > titles["film:tt90000002"].Popularity);
    }

    [Fact]
    public void Horror_is_estimated_to_be_scarier_than_romance()
    {
        SampleDataSets.WriteImdb(data);
        var summary = Build();
        var scary = MoodVocabulary.IndexOf(MoodVocabulary.Find("scary"));
        var titles = Titles();
        Assert.True(titles["film:tt90000001"].EstimatedStrengths![scary] > 0.3);
        Assert.True(titles["film:tt90000002"].EstimatedStrengths![scary] < 0.1);
        Assert.InRange(summary.Moods.Mean, 0.75, 1);
    }

    [Fact]
    public void MovieLens_alone_gives_films_with_tags_and_what_their_friends_like()
    {
        SampleDataSets.WriteMovieLens(data);
        Build();
        var titles = Titles();
        Assert.Equal(["film:tt90000002", "film:tt90000010"], titles.Keys.Order());
        var film = titles["film:tt90000010"];
        Assert.Equal("La Matinée", film.Name);
        Assert.Equal(1961, film.Year);
        Assert.Equal(["Comedy", "Family"], film.Genres);
    }

    [Fact]
    public void Wikidata_alone_gives_films_by_their_classes()
    {
        SampleDataSets.WriteWikidata(data);
        var summary = Build();
        var film = Assert.Single(Titles()).Value;
        Assert.Equal("film:tt90000011", film.Id.ToString());
        Assert.Equal(("Paper Moons", 1975), (film.Name, film.Year));
        Assert.Equal(["Comedy"], film.Genres);
        Assert.Equal(["Monde aus Papier"], film.OtherNames);
        Assert.Contains(summary.Notes, note => note.StartsWith("1 lines of wikidata-sample", StringComparison.Ordinal));
    }

    [Fact]
    public void Tracks_of_ListenBrainz_and_MusicBrainz_are_one()
    {
        SampleDataSets.WriteListenBrainz(data);
        SampleDataSets.WriteMusicBrainz(data);
        var summary = Build();
        var titles = Titles();
        var song = titles["track:the-invented-harbour-song"];
        Assert.Equal(("Harbour Song", 1979), (song.Name, song.Year));
        Assert.Equal(["The Invented"], song.Creators);
        Assert.Equal(@"A\B", titles["track:tab-sign-and-quotes-a-b"].Name);
        Assert.Contains("track:lonely-band-once", titles.Keys);
        // It is judged.
        Assert.DoesNotContain("track:nina-simone-feeling-good", titles.Keys);
        Assert.Equal(3, summary.Tracks);
        Assert.Contains(summary.Notes, note => note.StartsWith("2 lines of ListenBrainz", StringComparison.Ordinal));
    }

    [Fact]
    public void MusicBrainz_alone_gives_the_recordings_of_most_media()
    {
        SampleDataSets.WriteMusicBrainz(data);
        Build(tracks: 1);
        Assert.Equal(["track:the-invented-harbour-song"], Titles().Keys);
    }

    [Fact]
    public void All_data_sets_together_tell_of_one_title()
    {
        WriteAll();
        var summary = Build();
        var lake = Titles()["film:tt90000002"];
        Assert.Equal("Der stille See", lake.Name);
        Assert.Contains("El lago quieto", lake.OtherNames);
        Assert.Equal(
            ["imdb", "movielens", "wikidata", "listenbrainz", "musicbrainz"],
            summary.Sources.Select(source => source.Id));
        Assert.All(summary.Sources, source => Assert.NotEmpty(source.Terms));
        Assert.Equal(summary.Sources, BuiltCatalogue.ReadSources(Output));
        Assert.Equal([5, 2, 2, 2, 2], summary.Sources.Select(source => source.Titles));
    }

    [Fact]
    public void A_second_build_reads_nothing_again_and_writes_the_same()
    {
        WriteAll();
        Build();
        var first = Titles();
        progress.Clear();
        var summary = Build();
        Assert.All(summary.Parts, part => Assert.False(part.WasRead));
        Assert.DoesNotContain(progress, step => step.Step.StartsWith("reading", StringComparison.Ordinal));
        Assert.Equal(first.Keys.Order(), Titles().Keys.Order());
    }

    [Fact]
    public void A_changed_file_and_what_uses_it_are_read_again()
    {
        SampleDataSets.WriteImdb(data);
        Build();
        var ratings = data.File("imdb", "title.basics.tsv.gz");
        File.SetLastWriteTimeUtc(ratings, File.GetLastWriteTimeUtc(ratings).AddMinutes(1));
        var summary = Build();
        var again = summary.Parts.Where(part => part.WasRead).Select(part => part.Part);
        Assert.Equal(["imdb-basics", "imdb-principals", "imdb-names", "imdb-akas"], again);
    }

    [Fact]
    public void An_interrupted_build_goes_on_with_the_part_that_it_was_reading()
    {
        WriteAll();
        using var cancellation = new CancellationTokenSource();
        var builder = new CatalogueBuilder(Options(), TitleCatalogue.BuiltIn(), step =>
        {
            if (step.Step == "reading movielens")
                cancellation.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => builder.Build(cancellation.Token));
        Assert.False(File.Exists(Output));

        var summary = Build();
        var read = summary.Parts.Where(part => part.WasRead).Select(part => part.Part);
        Assert.Equal(["movielens", "wikidata", "listenbrainz", "musicbrainz"], read);
    }

    [Fact]
    public void A_data_set_is_taken_out_again()
    {
        WriteAll();
        Build();
        var summary = Build(without: ["movielens"]);
        Assert.DoesNotContain("film:tt90000010", Titles().Keys);
        Assert.DoesNotContain(summary.Sources, source => source.Id == "movielens");
        Assert.False(Directory.Exists(Path.Combine(Options().Work, "movielens")));
        Assert.All(summary.Parts, part => Assert.False(part.WasRead));
    }

    [Fact]
    public void Files_that_were_deleted_since_count_until_they_are_left_out()
    {
        WriteAll();
        Build();
        File.Delete(data.File("ml-latest-sample.zip"));
        Build();
        Assert.Contains("film:tt90000010", Titles().Keys);
        Build(without: ["movielens"]);
        Assert.DoesNotContain("film:tt90000010", Titles().Keys);
    }

    [Fact]
    public void A_file_of_another_kind_is_named_and_the_old_catalogue_stays()
    {
        SampleDataSets.WriteImdb(data);
        Build();
        var before = Titles().Keys.Order();
        SampleDataSets.WriteGzip(data, "imdb/title.ratings.tsv.gz", "id\tvotes\n1\t2\n"u8);
        var failure = Assert.Throws<DataSetException>(() => Build());
        Assert.Equal(
            "title.ratings.tsv.gz: there is no column \"tconst\"; is it the file that its name says?", failure.Message);
        Assert.Equal(before, Titles().Keys.Order());
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.98)]
    public void A_file_that_was_not_downloaded_to_its_end_is_named(double share)
    {
        SampleDataSets.WriteImdb(data);
        var file = data.File("imdb", "title.basics.tsv.gz");
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(int)(share * bytes.Length)]);
        var failure = Assert.Throws<DataSetException>(() => Build());
        Assert.StartsWith("title.basics.tsv.gz: ", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void A_folder_without_data_sets_is_refused()
    {
        var failure = Assert.Throws<DataSetException>(() => Build());
        Assert.Contains("docs/catalogue.md", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_counts_the_first_titles_are_taken_and_it_is_said()
    {
        SampleDataSets.WriteImdb(data);
        File.Delete(data.File("imdb", "title.ratings.tsv.gz"));
        var summary = Build(films: 1, series: 0);
        Assert.Equal(["film:tt90000001"], Titles().Keys);
        Assert.Contains(summary.Notes, note => note.Contains("how well known", StringComparison.Ordinal));
    }

    private void WriteAll()
    {
        SampleDataSets.WriteImdb(data);
        SampleDataSets.WriteMovieLens(data);
        SampleDataSets.WriteWikidata(data);
        SampleDataSets.WriteListenBrainz(data);
        SampleDataSets.WriteMusicBrainz(data);
    }

    private BuildOptions Options() => new() { Folder = data.Path, Output = Output };

    private BuildSummary Build(int films = 100, int series = 100, int tracks = 100, string[]? without = null)
    {
        var options = Options() with { Films = films, Series = series, Tracks = tracks, Without = without ?? [] };
        return new CatalogueBuilder(options, TitleCatalogue.BuiltIn(), progress.Add).Build();
    }

    private Dictionary<string, Title> Titles() =>
        BuiltCatalogue.ReadTitles(Output).ToDictionary(title => title.Id.ToString());
}
