using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Benchmarks.Catalogue;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Tests.Catalogue;

public sealed class CatalogueAdditionsTests : IDisposable
{
    private const string FilmHeader =
        "imdb_id\ttitle\talso\tyear\truntime\tgenres\tlanguages\tdirectors\tfranchise\tacclaim\tpopularity\t"
        + "moods\tthemes\tabout";

    private const string Film =
        "tt80000001\tA Film\tUn film\t1999\t90\tDrama, War\ten\tA. One, B. Two\t\t2\t\tfunny:2, calm:3\t\tA sentence.";

    private const string FilmKey = "tt80000001";
    private const string BuiltInKey = "tt0111161";

    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();
    private readonly string folder = Directory.CreateTempSubdirectory("expressify-additions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Films_and_tracks_are_added_from_tsv_and_csv_with_columns_in_any_order()
    {
        var read = Read(
            Write("films.tsv", FilmHeader, Film),
            Write(
                "more.csv",
                "title;imdb_id;year;moods;genres;directors;languages",
                "\"Night; and Day\";tt80000002;2001;\"funny:2, calm:3\";Comedy;Someone;fr"),
            Write(
                "tracks.csv",
                "id,title,artist,year,genres,languages,tempo,moods",
                "an-artist-a-song,\"A \"\"Song\"\"\",An Artist,1999,Pop,en,mid,\"funny:2, calm:1\""));
        Assert.Empty(read.Problems);
        Assert.Equal(["A Film", "Night; and Day", "A \"Song\""], read.Titles.Select(title => title.Name));
        var withMissingColumns = read.Titles[1];
        Assert.Null(withMissingColumns.RuntimeMinutes);
        Assert.Null(withMissingColumns.About);
        Assert.Equal(1, withMissingColumns.Acclaim);
        Assert.Null(withMissingColumns.Popularity);
    }

    [Fact]
    public void Popularity_may_be_given_or_empty()
    {
        const string Header = "imdb_id\ttitle\tyear\tgenres\tlanguages\tdirectors\tmoods\tpopularity";
        var read = Read(Write(
            "films.tsv",
            Header,
            "tt80000001\tOne\t1999\tDrama\ten\tA. One\tfunny:2, calm:3\t9",
            "tt80000002\tTwo\t1999\tDrama\ten\tA. One\tfunny:2, calm:3\t",
            "tt80000003\tThree\t1999\tDrama\ten\tA. One\tfunny:2, calm:3\t11"));
        Assert.Equal([9, null], read.Titles.Select(title => title.Popularity));
        Assert.Contains("11", Assert.Single(read.Problems).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Added_titles_are_found_among_the_built_in_ones()
    {
        var catalogue = BuiltIn.With(Read(Write("films.tsv", FilmHeader, Film)).Titles);
        Assert.Equal(BuiltIn.Titles.Count + 1, catalogue.Titles.Count);
        Assert.Equal(catalogue.Titles.OrderBy(title => title.Medium), catalogue.Titles);
        var found = catalogue.Search("un film", Medium.Film, 0, 100).Titles;
        Assert.Contains(found, title => title.Id == TitleId.Film(FilmKey));
    }

    [Fact]
    public void Every_bad_line_is_named_and_the_good_ones_are_read()
    {
        var file = Write("films.tsv",
            FilmHeader,
            Film,
            FilmWith("80000002"),
            FilmWith("tt80000003", "\tA Film\t", "\tA Film\textra\t"),
            FilmWith("tt80000004", "1999", "19x9"),
            "",
            FilmWith("tt80000005", "funny:2", "merry:2"),
            FilmWith("tt80000006", "\ten\t", "\tEnglish\t"),
            FilmWith("tt80000007"));
        var read = Read(file);
        Assert.Equal([FilmKey, "tt80000007"], read.Titles.Select(title => title.Id.Key));
        (int Line, string Mistake)[] expected =
            [(3, "80000002"), (4, "15"), (5, "19x9"), (7, "merry:2"), (8, "English")];
        Assert.Equal(expected.Length, read.Problems.Count);
        foreach (var (problem, (line, mistake)) in read.Problems.Zip(expected))
        {
            Assert.StartsWith($"{file}:{line}: ", problem.ToString(), StringComparison.Ordinal);
            Assert.Contains(mistake, problem.Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_built_in_id_and_an_id_that_is_there_twice_are_problems()
    {
        var read = Read(
            Write("films.tsv", FilmHeader, FilmWith(BuiltInKey), Film),
            Write("again.tsv", FilmHeader, Film));
        Assert.Single(read.Titles);
        var (builtIn, twice) = (read.Problems[0].Why, read.Problems[1].Why);
        Assert.Contains("is built in already, as The Shawshank Redemption (1994)", builtIn, StringComparison.Ordinal);
        Assert.Contains("films.tsv:3 already", twice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title\tyear", "of no films")]
    [InlineData("imdb_id\ttitle\tyear\tgenres\tlanguages\tdirectors\tmood", "no column is called \"mood\"")]
    [InlineData("imdb_id\ttitle\tyear\tgenres\tlanguages\tdirectors", "moods are missing")]
    [InlineData("imdb_id\ttitle\ttitle\tyear\tgenres\tlanguages\tdirectors\tmoods", "twice")]
    [InlineData("", "of no films")]
    public void A_wrong_header_is_the_only_problem(string header, string mistake)
    {
        var problem = Assert.Single(Read(Write("films.tsv", header, "x")).Problems);
        Assert.Contains(mistake, problem.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_a_problem()
    {
        var problem = Assert.Single(Read(Write("films.tsv")).Problems);
        Assert.Contains("empty", problem.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_utf_16_is_read()
    {
        var path = Path.Combine(folder, "films.tsv");
        var film = FilmWith(FilmKey, "A Film", "Amélie 2");
        File.WriteAllText(path, $"{FilmHeader}\n{film}\n", Encoding.Unicode);
        Assert.Equal("Amélie 2", Assert.Single(Read(path).Titles).Name);
    }

    [Fact]
    public void A_bad_line_stops_the_start_with_a_message()
    {
        var file = Write("films.tsv", FilmHeader, Film, Film);
        var refused = Assert.Throws<CatalogueAdditionsException>(() => Open(("Catalogue:Additions:0", file)));
        Assert.Contains($"{file}:3: film:tt80000001 stands in", refused.Message, StringComparison.Ordinal);
        Assert.Contains("SkipBadLines", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_lines_can_be_skipped()
    {
        var file = Write("films.tsv", FilmHeader, Film, Film);
        var catalogue = Open(("Catalogue:Additions:0", file), ("Catalogue:SkipBadLines", "true"));
        Assert.NotNull(catalogue.Find(TitleId.Film(FilmKey)));
    }

    [Fact]
    public void One_setting_can_have_several_files()
    {
        var first = Write("first.tsv", FilmHeader, Film);
        var second = Write("second.tsv", FilmHeader, FilmWith("tt80000002"));
        var catalogue = Open(("Catalogue:Additions", $"{first}; {second}"));
        Assert.Equal(BuiltIn.Titles.Count + 2, catalogue.Titles.Count);
    }

    [Fact]
    public void Without_the_setting_there_are_the_built_in_titles() => Assert.Same(BuiltIn, Open());

    [Fact]
    public void A_missing_file_stops_the_start() =>
        Assert.Throws<FileNotFoundException>(() => Open(("Catalogue:Additions:0", Path.Combine(folder, "absent.tsv"))));

    [Fact]
    public void Generated_films_are_the_same_each_time() =>
        Assert.Equal(GeneratedFilms.Lines(1_000, seed: 7), GeneratedFilms.Lines(1_000, seed: 7));

    [Fact]
    public void Ten_thousand_films_share_the_objects_of_their_genres_and_moods()
    {
        var read = Read(Write("generated.tsv", [.. GeneratedFilms.Lines(10_000, seed: 7)]));
        Assert.Empty(read.Problems);
        Assert.Equal(10_000, read.Titles.Count);
        // With objects of their own, a hundred thousand titles would take hundreds of megabytes.
        var byReference = ReferenceEqualityComparer.Instance;
        var genres = read.Titles.SelectMany(title => title.Genres).ToHashSet<object>(byReference);
        var tags = read.Titles.SelectMany(title => title.Moods).ToHashSet<object>(byReference);
        Assert.Equal(Genres.Watched.Count, genres.Count);
        Assert.InRange(tags.Count, 1, 3 * MoodVocabulary.All.Count);
    }

    private static CatalogueAdditions Read(params string[] files) => CatalogueAdditions.Read(files, BuiltIn);

    private static TitleCatalogue Open(params (string Key, string Value)[] settings)
    {
        var values = settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var collection = new ServiceCollection().AddLogging().AddExpressiFyCatalogue(configuration);
        using var services = collection.BuildServiceProvider();
        return services.GetRequiredService<TitleCatalogue>();
    }

    private static string FilmWith(string key) => Film.Replace(FilmKey, key, StringComparison.Ordinal);

    private static string FilmWith(string key, string right, string wrong) =>
        FilmWith(key).Replace(right, wrong, StringComparison.Ordinal);

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
