using ExpressiFy.Catalogue;
using ExpressiFy.Testing;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Catalogue;

public sealed class CatalogueCheckTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Title> Films = [.. TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium == Medium.Film)];
    private static readonly IReadOnlyList<Title> Tracks = [.. TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium == Medium.Track)];

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
    public void A_wrong_year_a_wrong_name_and_an_unknown_id_are_told_apart()
    {
        var (right, wrongYear, wrongName, unknown) = (Films[0], Films[1], Films[2], Films[3]);
        var result = Check(
            CatalogueCheck.Films,
            [right, wrongYear, wrongName, unknown],
            "imdb_id\ttitle\tyear\tgenres\truntime_min\timdb_votes\talt_titles",
            $"{right.Id.Key}\tAnother name\t{right.Year}\t\t\t\tA third; {right.Name.ToUpperInvariant()}",
            $"{wrongYear.Id.Key}\t{wrongYear.Name}\t1801\t\t\t\t",
            $"{wrongName.Id.Key}\tNot this one\t{wrongName.Year}\t\t\t\t");

        Assert.Equal([right], result.Verified);
        Assert.Equal([unknown], result.Unverified);
        Assert.Equal(2, result.Mismatches.Count);
        Assert.Contains(result.Mismatches, line => line.Contains(wrongYear.Id.Key, StringComparison.Ordinal) && line.Contains("1801", StringComparison.Ordinal));
        Assert.Contains(result.Mismatches, line => line.Contains("Not this one", StringComparison.Ordinal));
    }

    [Fact]
    public void A_later_edition_bears_a_track_out_and_a_much_earlier_one_contradicts_it()
    {
        // Names without brackets of their own: what stands in brackets behind a name is taken for the edition.
        var (later, earlier, covered) = (Track("nina-simone-feeling-good"), Track("bill-withers-lovely-day"), Track("tracy-chapman-fast-car"));
        var result = Check(
            CatalogueCheck.Tracks,
            [later, earlier, covered],
            "title\tartist\tyear\tgenre",
            $"{later.Name} - Remastered 2010\t{later.Creators[0]}\t{later.Year + 40}\t",
            $"{earlier.Name} (Live)\tSomeone, {earlier.Creators[0]}\t{earlier.Year - 6}\t",
            $"{covered.Name}\tQuite Another\t{covered.Year}\t");

        Assert.Equal([later], result.Verified);
        Assert.Equal([covered], result.Unverified);
        Assert.Single(result.Mismatches);
    }

    [Fact]
    public void A_file_of_another_shape_is_refused() =>
        Assert.Throws<TableFormatException>(() => Check(CatalogueCheck.Films, Films, "id,title"));

    private static Title Track(string slug) => TitleCatalogue.BuiltIn().Find(TitleId.Track(slug))!;

    private static CheckResult Check(Func<IEnumerable<Title>, string, CheckResult> check, IEnumerable<Title> titles, params string[] lines)
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
