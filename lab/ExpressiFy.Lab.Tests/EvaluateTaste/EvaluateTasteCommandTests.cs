using System.Globalization;
using System.Text;
using System.Text.Json;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.EvaluateTaste;

public sealed class EvaluateTasteCommandTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task People_of_two_tastes_are_told_apart(char separator)
    {
        using var folder = new TemporaryFolder();
        var run = await LabProgram.RunAsync("evaluate-taste", TwoTastes(folder, separator, _ => null), "--json");

        Assert.Equal(0, run.ExitCode);
        var report = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal((60, 6), (report.GetProperty("people").GetInt32(), report.GetProperty("setAside").GetInt32()));
        var methods = report.GetProperty("methods").EnumerateArray().ToDictionary(
            method => method.GetProperty("name").GetString()!, method => method.GetProperty("measures"));
        Assert.Equal(7, methods.Count);
        var (ours, popularity) = (Ndcg(methods["taste (ours)"]), Ndcg(methods["popularity"]));
        Assert.True(ours.Low > popularity.High, $"{ours} against {popularity}");
        Assert.Equal(JsonValueKind.Null, report.GetProperty("mood").ValueKind);
    }

    [Fact]
    public async Task A_mood_that_decides_what_is_liked_is_found_out()
    {
        using var folder = new TemporaryFolder();
        var run = await LabProgram.RunAsync(
            "evaluate-taste", TwoTastes(folder, ',', turn => turn % 2 == 0 ? "sad" : "happy"), "--markdown");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The mood re-ranks what is liked", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_ratings_is_refused_by_what_it_lacks()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "ratings.csv");
        await File.WriteAllTextAsync(file, "user,song,stars\n1,2,3\n");
        var run = await LabProgram.RunAsync("evaluate-taste", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("there is no column", run.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// Sixty people, half of whom like the even films and half the odd. With moods, everybody likes the even films when
    /// sad and the odd ones when happy.
    /// </summary>
    private static string TwoTastes(TemporaryFolder folder, char separator, Func<int, string?> moodOf)
    {
        const int Films = 80;
        const int People = 60;
        const int RatingsPerPerson = 40;
        var hasMoods = moodOf(0) is not null;
        var random = new Random(5);
        var ratings = new StringBuilder();
        string[] header = ["userId", "movieId", "rating", "timestamp"];
        ratings.AppendLine(string.Join(separator, hasMoods ? [.. header, "mood"] : header));
        for (var person = 0; person < People; person++)
        {
            int[] films = [.. Enumerable.Range(0, Films)];
            random.Shuffle(films);

            // People mostly choose what they like.
            var chosen = films.Where(film => hasMoods || film % 2 == person % 2 || random.Next(5) == 0);
            foreach (var (turn, film) in chosen.Take(RatingsPerPerson).Index())
            {
                var mood = moodOf(turn);
                var likesEven = hasMoods ? mood == "sad" : person % 2 == 0;
                var stars = (film % 2 == 0) == likesEven ? "4.5" : "2.0";
                string[] fields = [$"{person}", $"{film}", stars, $"{turn}"];
                ratings.AppendLine(string.Join(separator, mood is null ? fields : [.. fields, mood]));
            }
        }

        folder.Write("movies.csv", MoviesFile(Films));
        return folder.Write("ratings.csv", ratings.ToString());
    }

    private static string MoviesFile(int films)
    {
        var lines = new StringBuilder("movieId;title;genres\n");
        for (var film = 0; film < films; film++)
        {
            var genre = film % 2 == 0 ? "Comedy" : "Drama";
            lines.AppendLine(CultureInfo.InvariantCulture, $"{film};\"Film; the {film}th (19{film % 10}0)\";{genre}");
        }

        return lines.ToString();
    }

    private static (double Low, double High) Ndcg(JsonElement measures)
    {
        var interval = measures.GetProperty("NDCG@10");
        return (interval.GetProperty("low").GetDouble(), interval.GetProperty("high").GetDouble());
    }
}
