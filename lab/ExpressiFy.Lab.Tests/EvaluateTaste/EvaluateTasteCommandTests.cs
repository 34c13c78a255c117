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
        var methods = report.GetProperty("methods").EnumerateArray().ToDictionary(method => method.GetProperty("name").GetString()!, method => method.GetProperty("measures"));
        Assert.Equal(7, methods.Count);
        var (ours, popularity) = (Ndcg(methods["taste (ours)"]), Ndcg(methods["popularity"]));
        Assert.True(ours.Low > popularity.High, $"{ours} against {popularity}");
        Assert.Equal(JsonValueKind.Null, report.GetProperty("mood").ValueKind);
    }

    [Fact]
    public async Task A_mood_that_decides_what_is_liked_is_found_out()
    {
        using var folder = new TemporaryFolder();
        var run = await LabProgram.RunAsync("evaluate-taste", TwoTastes(folder, ',', turn => turn % 2 == 0 ? "sad" : "happy"), "--markdown");

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

    // Sixty people, half of whom like the even films and half the odd; with moods, everybody likes the even ones when sad, the odd ones when happy.
    private static string TwoTastes(TemporaryFolder folder, char separator, Func<int, string?> moodOf)
    {
        var random = new Random(5);
        var (ratings, movies) = (new StringBuilder(), new StringBuilder("movieId;title;genres\n"));
        var header = new[] { "userId", "movieId", "rating", "timestamp" };
        ratings.AppendLine(string.Join(separator, moodOf(0) is null ? header : [.. header, "mood"]));
        for (var film = 0; film < 80; film++)
            movies.AppendLine(CultureInfo.InvariantCulture, $"{film};\"Film; the {film}th (19{film % 10}0)\";{(film % 2 == 0 ? "Comedy" : "Drama")}");
        for (var person = 0; person < 60; person++)
        {
            int[] films = [.. Enumerable.Range(0, 80)];
            random.Shuffle(films);
            // People mostly choose what they like.
            films = [.. films.Where(film => moodOf(0) is not null || film % 2 == person % 2 || random.Next(5) == 0).Take(40)];
            foreach (var (turn, film) in films.Index())
            {
                var mood = moodOf(turn);
                var liked = mood is null ? film % 2 == person % 2 : (film % 2 == 0) == (mood == "sad");
                string[] fields = [person.ToString(CultureInfo.InvariantCulture), film.ToString(CultureInfo.InvariantCulture), liked ? "4.5" : "2.0", turn.ToString(CultureInfo.InvariantCulture)];
                ratings.AppendLine(string.Join(separator, mood is null ? fields : [.. fields, mood]));
            }
        }

        File.WriteAllText(Path.Combine(folder.Path, "movies.csv"), movies.ToString());
        var file = Path.Combine(folder.Path, "ratings.csv");
        File.WriteAllText(file, ratings.ToString());
        return file;
    }

    private static (double Low, double High) Ndcg(JsonElement measures) =>
        (measures.GetProperty("NDCG@10").GetProperty("low").GetDouble(), measures.GetProperty("NDCG@10").GetProperty("high").GetDouble());
}
