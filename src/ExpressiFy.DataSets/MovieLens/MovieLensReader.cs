using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;
using ExpressiFy.Text;

namespace ExpressiFy.DataSets.MovieLens;

/// <summary>Reads one data set of MovieLens.</summary>
internal sealed partial class MovieLensReader
{
    // Of the tag genome, whose relevance is 0…1 for each of 1,128 tags: below, a tag says little of a film.
    private const double LeastRelevance = 0.5;

    private readonly PartReading reading;

    // By MovieLens' own number of a film, that of IMDb.
    private readonly Dictionary<int, int> imdbNumbers = [];

    private MovieLensReader(PartReading reading) => this.reading = reading;

    public static void Read(PartReading reading) => new MovieLensReader(reading).Read();

    private void Read()
    {
        foreach (var row in Rows(MovieLensFiles.Links, "movieId", "imdbId"))
            imdbNumbers[Number(row[0])] = Number(row[1]);
        foreach (var (movie, counts) in TagCounts())
        {
            foreach (var tag in counts)
                AddFeature(imdbNumbers[movie], $"tag {tag.Key}", 1);
        }

        ReadGenome();
        var counter = new CoChoice(reading.Judged);
        foreach (var row in Rows(MovieLensFiles.Ratings, "userId", "movieId", "rating"))
        {
            if (imdbNumbers.TryGetValue(Number(row[1]), out var imdb))
                counter.Add(row[0], imdb, double.Parse(row[2], CultureInfo.InvariantCulture));
        }

        foreach (var (imdb, features) in counter.Features())
        {
            foreach (var (name, value) in features)
                AddFeature(imdb, name, value);
        }

        ReadMovies(counter.Raters);
    }

    private void ReadMovies(IReadOnlyDictionary<int, int> raters)
    {
        foreach (var row in Rows(MovieLensFiles.Movies, "movieId", "title", "genres"))
        {
            if (!imdbNumbers.TryGetValue(Number(row[0]), out var imdb))
                continue;
            var dated = NameAndYear().Match(row[1]);
            reading.Output.Add(new StagedTitle
            {
                Number = imdb,
                Kind = Medium.Film,
                Name = NameOf(dated.Success ? dated.Groups["name"].Value : row[1]),
                Year = dated.Success ? int.Parse(dated.Groups["year"].Value, CultureInfo.InvariantCulture) : null,
                Genres = row[2].Split('|').Select(GenreOf).ToList(),
                Count = raters.GetValueOrDefault(imdb),
            });
        }
    }

    // The different tags of each film, with the number of people who gave them.
    private Dictionary<int, Dictionary<string, int>> TagCounts()
    {
        var counts = new Dictionary<int, Dictionary<string, int>>();
        foreach (var row in Rows(MovieLensFiles.Tags, "movieId", "tag"))
        {
            var movie = Number(row[0]);
            var tag = NameNormalizer.Normalize(row[1]);
            if (tag.Length == 0 || !imdbNumbers.ContainsKey(movie))
                continue;
            if (!counts.TryGetValue(movie, out var ofMovie))
                counts[movie] = ofMovie = [];
            ofMovie[tag] = ofMovie.GetValueOrDefault(tag) + 1;
        }

        return counts;
    }

    private void ReadGenome()
    {
        var names = new Dictionary<int, string>();
        foreach (var row in Rows(MovieLensFiles.GenomeTags, "tagId", "tag"))
            names[Number(row[0])] = NameNormalizer.Normalize(row[1]);
        foreach (var row in Rows(MovieLensFiles.GenomeScores, "movieId", "tagId", "relevance"))
        {
            var relevance = double.Parse(row[2], CultureInfo.InvariantCulture);
            if (relevance < LeastRelevance || !names.TryGetValue(Number(row[1]), out var tag))
                continue;
            if (imdbNumbers.TryGetValue(Number(row[0]), out var imdb))
                AddFeature(imdb, $"genome {tag}", relevance);
        }
    }

    private void AddFeature(int imdb, string name, double value) => reading.Output.Add(new StagedDetail(
        imdb, DetailKind.Feature, string.Create(CultureInfo.InvariantCulture, $"{name}|{value:0.####}")));

    // The fields of the columns, in their order; no rows where the data set lacks the file.
    private IEnumerable<string[]> Rows(string name, params string[] columns)
    {
        var file = reading.Part.Files.FirstOrDefault(file => file.Name == name);
        if (file is null)
            yield break;
        using var stream = reading.Open(file);
        using var rows = TabTable.OpenQuoted(stream, file.ToString(), columns);
        var places = columns.Select(column => rows.Header.IndexOf(column)).ToArray();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var fields = new string[places.Length];
            for (var place = 0; place < places.Length; place++)
                fields[place] = row[places[place]].ToString();
            yield return fields;
        }
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    // "Matrix, The" stands for "The Matrix".
    private static string NameOf(string name)
    {
        var article = LastArticle().Match(name);
        return article.Success ? $"{article.Groups["article"].Value} {article.Groups["name"].Value}" : name;
    }

    private static string GenreOf(string genre) => genre == "Children" ? "Family" : genre;

    [GeneratedRegex(@"^(?<name>.+?)\s*\((?<year>\d{4})\)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAndYear();

    [GeneratedRegex(
        "^(?<name>.+), (?<article>The|A|An|Le|La|Les|El|Los|Las|Der|Die|Das|Il|Lo|Den|Det)(?= ?\\(|$)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex LastArticle();
}
