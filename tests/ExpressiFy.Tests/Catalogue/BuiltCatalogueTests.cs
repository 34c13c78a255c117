using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Tests.Catalogue;

/// <summary>The file of a built catalogue, and a catalogue that has its titles.</summary>
public sealed class BuiltCatalogueTests : IDisposable
{
    private static readonly BuiltSource Source = new("imdb", "IMDb", "https://example.org/", "Some terms.", 3);

    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("catalogue.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Titles_come_back_as_they_were_written()
    {
        var film = Estimated("film:tt90000001", "A \"name\"; with, signs|") with
        {
            OtherNames = ["Ein Name", "नाम"],
            Creators = ["Ada, B.", "C | D"],
            Genres = ["Drama"],
            RuntimeMinutes = 90,
            Popularity = 4,
        };
        var series = Estimated("series:tt90000002", "Series") with { Year = 1999, LastYear = 2003 };
        var track = Estimated("track:a-b", "B") with { Year = Title.UnknownYear };
        BuiltCatalogueWriter.Write(Path, [film, series, track], [Source]);

        var read = BuiltCatalogue.ReadTitles(Path);
        Assert.Equal([film.Id, series.Id, track.Id], read.Select(title => title.Id));
        Assert.Equivalent(film with { EstimatedStrengths = null }, read[0] with { EstimatedStrengths = null });
        Assert.Equivalent(series with { EstimatedStrengths = null }, read[1] with { EstimatedStrengths = null });
        Assert.False(read[2].HasYear);
        Assert.Equal(film.EstimatedStrengths!, read[0].EstimatedStrengths!, (a, b) => Math.Abs(a - b) < 0.003);
        Assert.Equal([Source], BuiltCatalogue.ReadSources(Path));
    }

    [Fact]
    public void An_empty_catalogue_is_one()
    {
        BuiltCatalogueWriter.Write(Path, [], []);
        Assert.Empty(BuiltCatalogue.ReadTitles(Path));
    }

    [Fact]
    public void What_is_no_catalogue_is_named()
    {
        Assert.Contains("no such file", Problem(), StringComparison.Ordinal);
        File.WriteAllText(Path, "not a database, but long enough to be taken for one at the first look");
        Assert.Contains("damaged", Problem(), StringComparison.Ordinal);
        File.Delete(Path);
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE titles (id); PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Contains("reads no such catalogue", Problem(), StringComparison.Ordinal);
        BuiltCatalogueWriter.Write(Path, [Estimated("film:tt90000001", "One")], [Source]);
        var bytes = File.ReadAllBytes(Path);
        File.WriteAllBytes(Path, bytes[..(bytes.Length / 2)]);
        Assert.Contains("Make it anew", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_has_its_titles_behind_the_judged_ones()
    {
        var judged = TitleCatalogue.BuiltIn().Judged[0];
        BuiltCatalogueWriter.Write(
            Path,
            [Estimated("film:tt90000001", "Zyzzogeton Harbour"), Estimated(judged.Id.ToString(), "Another name")],
            [Source]);
        using var services = Open();
        var catalogue = services.GetRequiredService<TitleCatalogue>();
        Assert.Equal([Source], services.GetRequiredService<CatalogueSources>().All);
        Assert.Equal("film:tt90000001", Assert.Single(catalogue.Estimated).Id.ToString());
        Assert.Equal(judged, catalogue.Find(judged.Id));
        Assert.Equal("Zyzzogeton Harbour", catalogue.Find(TitleId.Film("tt90000001"))!.Name);
        Assert.Equal("Zyzzogeton Harbour", catalogue.Search("zyzogeton harbor", null, 0, 5).Titles[0].Name);
    }

    [Fact]
    public void A_search_finds_the_judged_titles_until_that_of_all_is_made()
    {
        BuiltCatalogueWriter.Write(Path, [Estimated("film:tt90000001", "Zyzzogeton Harbour")], [Source]);
        using var services = Open();
        var catalogue = services.GetRequiredService<TitleCatalogue>();
        catalogue.PrepareSearch();
        Assert.Empty(catalogue.Search("zyzzogeton", null, 0, 5).Titles);
        Assert.NotEmpty(catalogue.Search("godfather", null, 0, 5).Titles);
        catalogue.PrepareWholeSearch();
        Assert.Single(catalogue.Search("zyzzogeton", null, 0, 5).Titles);
    }

    [Fact]
    public void A_catalogue_that_is_damaged_later_on_is_none_and_the_log_says_so()
    {
        var titles = Enumerable.Range(0, 2000)
            .Select(number => Estimated($"film:tt9{number:0000000}", $"Name {number}"));
        BuiltCatalogueWriter.Write(Path, titles, [Source]);
        using var services = Open();
        var catalogue = services.GetRequiredService<TitleCatalogue>();
        using (var file = File.OpenWrite(Path))
        {
            file.Seek(20_000, SeekOrigin.Begin);
            file.Write(new byte[file.Length - 20_000]);
        }

        Assert.Empty(catalogue.Estimated);
        Assert.NotNull(catalogue.Find(TitleCatalogue.BuiltIn().Judged[0].Id));
    }

    [Fact]
    public void A_missing_catalogue_is_told_when_the_host_opens_it()
    {
        using var services = Open();
        var failure = Assert.Throws<BuiltCatalogueException>(services.GetRequiredService<TitleCatalogue>);
        Assert.Contains("expressify catalogue build", failure.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Open() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddExpressiFyCatalogue(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Catalogue:Built", Path)])
            .Build())
        .BuildServiceProvider();

    private string Problem() => Assert.Throws<BuiltCatalogueException>(() => BuiltCatalogue.ReadTitles(Path)).Message;

    private static Title Estimated(string id, string name) =>
        OwnTitle.Of(TitleId.Parse(id), name, 2001) with
        {
            EstimatedStrengths = [.. MoodVocabulary.All.Select((_, word) => word / 30f)],
        };
}
