using System.Text;
using ExpressiFy.Benchmarks.Catalogue;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Tests.Catalogue;

public sealed class CatalogueAdditionsTests : IDisposable
{
    private const string FilmHeader = "imdb_id\ttitle\talso\tyear\truntime\tgenres\tlanguages\tdirectors\tfranchise\tacclaim\tmoods\tabout";
    private const string Film = "tt80000001\tA Film\tUn film\t1999\t90\tDrama, War\ten\tA. One, B. Two\t\t2\tfunny:2, calm:3\tA plain sentence.";
    private const string BuiltInFilm = "tt0111161";

    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();
    private readonly string folder = Directory.CreateTempSubdirectory("expressify-additions-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Films_and_tracks_are_added_from_tsv_and_csv_with_columns_in_any_order()
    {
        var read = Read(
            Write("films.tsv", FilmHeader, Film),
            Write("more.csv", "title;imdb_id;year;moods;genres;directors;languages", "\"Night; and Day\";tt80000002;2001;\"funny:2, calm:3\";Comedy;Someone;fr"),
            Write("tracks.csv", "id,title,artist,year,genres,languages,tempo,moods", "an-artist-a-song,\"A \"\"Song\"\"\",An Artist,1999,Pop,en,mid,\"funny:2, calm:1\""));
        Assert.Empty(read.Problems);
        Assert.Equal(["A Film", "Night; and Day", "A \"Song\""], read.Titles.Select(title => title.Name));
        Assert.Equal((null, 1, null), (read.Titles[1].RuntimeMinutes, read.Titles[1].Acclaim, read.Titles[1].About));
        var catalogue = BuiltIn.With(read.Titles);
        Assert.Equal(BuiltIn.Titles.Count + 3, catalogue.Titles.Count);
        Assert.Equal(catalogue.Titles.OrderBy(title => title.Medium), catalogue.Titles);
        Assert.Equal("A Film", catalogue.Search("un film", Medium.Film, 0, 100).Titles.Single(title => title.Id == TitleId.Film("tt80000001")).Name);
    }

    [Fact]
    public void Every_bad_line_is_named_and_the_good_ones_are_read()
    {
        var file = Write("films.tsv",
            FilmHeader,
            Film,
            Film.Replace("tt80000001", "80000002", StringComparison.Ordinal),
            Film.Replace("tt80000001\t", "tt80000003\textra\t", StringComparison.Ordinal),
            Film.Replace("tt80000001", "tt80000004", StringComparison.Ordinal).Replace("1999", "19x9", StringComparison.Ordinal),
            "",
            Film.Replace("tt80000001", "tt80000005", StringComparison.Ordinal).Replace("funny:2", "merry:2", StringComparison.Ordinal),
            Film.Replace("tt80000001", "tt80000006", StringComparison.Ordinal).Replace("\ten\t", "\tEnglish\t", StringComparison.Ordinal),
            Film.Replace("tt80000001", "tt80000007", StringComparison.Ordinal));
        var read = Read(file);
        Assert.Equal([1, 7], read.Titles.Select(title => int.Parse(title.Id.Key[^1..], null)));
        Assert.Equal([3, 4, 5, 7, 8], read.Problems.Select(problem => problem.Line));
        foreach (var (problem, says) in read.Problems.Zip(["80000002", "13", "19x9", "merry:2", "English"]))
            Assert.Contains(says, problem.ToString(), StringComparison.Ordinal);
        Assert.All(read.Problems, problem => Assert.StartsWith($"{file}:{problem.Line}: ", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_built_in_title_is_not_replaced_and_no_id_stands_twice()
    {
        var read = Read(
            Write("films.tsv", FilmHeader, Film.Replace("tt80000001", BuiltInFilm, StringComparison.Ordinal), Film),
            Write("again.tsv", FilmHeader, Film));
        Assert.Single(read.Titles);
        Assert.Contains("is built in already, as The Shawshank Redemption (1994)", read.Problems[0].Why, StringComparison.Ordinal);
        Assert.Contains("films.tsv:3 already", read.Problems[1].Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title\tyear", "neither of films")]
    [InlineData("imdb_id\ttitle\tyear\tgenres\tlanguages\tdirectors\tmood", "no column is called \"mood\"")]
    [InlineData("imdb_id\ttitle\tyear\tgenres\tlanguages\tdirectors", "moods are missing")]
    [InlineData("imdb_id\ttitle\ttitle\tyear\tgenres\tlanguages\tdirectors\tmoods", "twice")]
    [InlineData("", "empty")]
    public void A_header_that_is_none_is_the_only_problem(string header, string says)
    {
        var problem = Assert.Single(Read(Write("films.tsv", header, "x")).Problems.Take(2));
        Assert.Contains(header.Length == 0 ? "neither" : says, problem.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_a_problem() => Assert.Contains("empty", Assert.Single(Read(Write("films.tsv")).Problems).Why, StringComparison.Ordinal);

    [Fact]
    public void A_spreadsheets_encoding_is_understood()
    {
        var path = Path.Combine(folder, "films.tsv");
        File.WriteAllText(path, $"{FilmHeader}\n{Film.Replace("A Film", "Amélie 2", StringComparison.Ordinal)}\n", Encoding.Unicode);
        Assert.Equal("Amélie 2", Assert.Single(Read(path).Titles).Name);
    }

    [Fact]
    public void A_bad_line_refuses_the_start_in_words()
    {
        var file = Write("films.tsv", FilmHeader, Film, Film);
        var refused = Assert.Throws<CatalogueAdditionsException>(() => Open(("Catalogue:Additions:0", file)));
        Assert.Contains($"{file}:3: film:tt80000001 stands in", refused.Message, StringComparison.Ordinal);
        Assert.Contains("SkipBadLines", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_so_starts_without_the_bad_lines() =>
        Assert.NotNull(Open(("Catalogue:Additions:0", Write("films.tsv", FilmHeader, Film, Film)), ("Catalogue:SkipBadLines", "true")).Find(TitleId.Film("tt80000001")));

    [Fact]
    public void Several_files_can_stand_in_one_setting()
    {
        var (one, other) = (Write("one.tsv", FilmHeader, Film), Write("other.tsv", FilmHeader, Film.Replace("tt80000001", "tt80000002", StringComparison.Ordinal)));
        Assert.Equal(BuiltIn.Titles.Count + 2, Open(("Catalogue:Additions", $"{one}; {other}")).Titles.Count);
    }

    [Fact]
    public void Without_the_setting_there_are_the_built_in_titles() => Assert.Same(BuiltIn, Open());

    [Fact]
    public void A_file_that_is_not_there_refuses_the_start() =>
        Assert.Throws<FileNotFoundException>(() => Open(("Catalogue:Additions:0", Path.Combine(folder, "absent.tsv"))));

    [Fact]
    public void Ten_thousand_generated_films_are_added_without_a_problem_and_are_the_same_each_time()
    {
        var lines = GeneratedFilms.Lines(10_000, seed: 7).ToList();
        Assert.Equal(lines, GeneratedFilms.Lines(10_000, seed: 7));
        var read = Read(Write("generated.tsv", [.. lines]));
        Assert.Empty(read.Problems);
        Assert.Equal(10_000, read.Titles.Count);
        // What many titles share is one object: else a hundred thousand of them would hold hundreds of megabytes.
        Assert.Equal(Genres.Film.Count, read.Titles.SelectMany(title => title.Genres).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.InRange(read.Titles.SelectMany(title => title.Moods).Distinct(ReferenceEqualityComparer.Instance).Count(), 1, 72);
    }

    private static CatalogueAdditions Read(params string[] files) => CatalogueAdditions.Read(files, BuiltIn);

    private static TitleCatalogue Open(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        using var services = new ServiceCollection().AddLogging().AddExpressiFyCatalogue(configuration).BuildServiceProvider();
        return services.GetRequiredService<TitleCatalogue>();
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
