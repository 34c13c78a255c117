using System.Diagnostics;
using ExpressiFy.Affect;
using ExpressiFy.Benchmarks.Recommendations;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Recommendations;

namespace ExpressiFy.Benchmarks.DataSets;

/// <summary>
/// built FILE: what a start with a built catalogue waits for and what is made after it, then lists of 250,000 titles,
/// judged and estimated, beside those of 100,000 judged ones in the same run.
/// </summary>
internal static class BuiltCommand
{
    private const int Requests = 60;
    private const int WarmUpRequests = 30;
    private const int LikeCount = 100;
    private const int Seed = 2026;
    private const int Today = 100_000;
    private const int Long = 250_000;

    public static int Run(string[] arguments)
    {
        if (arguments.Length > 0)
            Start(arguments[0]);
        Console.WriteLine("| list | 100,000 judged, ms | 250,000 judged, ms | ratio | 250,000 estimated, ms | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var medium in (Medium[])[Medium.Film, Medium.Track])
        {
            var filmShare = medium == Medium.Film ? 1 : 0;
            var today = SyntheticCatalogue.Of(Today, Seed, filmShare);
            var judged = SyntheticCatalogue.Of(Long, Seed, filmShare);
            // Without a judged title, every list is one of estimated titles.
            var estimated = new TitleCatalogue(SyntheticCatalogue.WithEstimated(medium, Long, Seed).Estimated);
            foreach (var likes in (int[])[0, LikeCount])
            {
                var base100 = Median(today, medium, likes);
                var long250 = Median(judged, medium, likes);
                var est250 = Median(estimated, medium, likes);
                var judgedPart = Invariant($"{base100:F2} | {long250:F2} | {long250 / base100:F2}");
                var estimatedPart = Invariant($"{est250:F2} | {est250 / base100:F2}");
                Console.WriteLine($"| {medium.Name()}s to lift, {likes} likes | {judgedPart} | {estimatedPart} |");
            }
        }

        return 0;
    }

    private static void Start(string file)
    {
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var builtIn = TitleCatalogue.BuiltIn();
        Lap("the built-in titles");
        var catalogue = builtIn.WithEstimated(() => BuiltCatalogue.ReadTitles(file));
        catalogue.PrepareSearch();
        Lap("the search of judged titles: a start waits for these");
        Lap($"{catalogue.Estimated.Count} estimated titles read");
        catalogue.PrepareWholeSearch();
        Lap("the search of all titles");
        foreach (var medium in Enum.GetValues<Medium>())
            _ = CandidateTables.Of(catalogue).EstimatedOf(medium);
        Lap("the tables of estimated titles");
        var held = (GC.GetTotalMemory(forceFullCollection: true) - memory) / 1e6;
        Print($"{held:F0} MB held");
        GC.KeepAlive(catalogue);

        void Lap(string what)
        {
            Print($"{watch.Elapsed.TotalSeconds:F2} s: {what}");
            watch.Restart();
        }
    }

    private static double Median(TitleCatalogue catalogue, Medium medium, int likes)
    {
        var recommender = new Recommender(catalogue, TimeProvider.System);
        var interval = catalogue.Titles.Count / LikeCount;
        var liked = likes == 0 ? [] : catalogue.Titles.Where((_, index) => index % interval == 0);
        var profile = Profile.From(liked.Select((title, index) => new FeedbackEvent(
            title.Id, FeedbackKind.Like, true, DateTimeOffset.UnixEpoch.AddMinutes(index))));
        for (var seed = 0; seed < WarmUpRequests; seed++)
            recommender.Recommend(RequestFor(medium, seed), profile);
        return Timing.Measure(Requests, seed => recommender.Recommend(RequestFor(medium, seed), profile)).Quantile(0.5);
    }

    private static RecommendationRequest RequestFor(Medium medium, int seed) =>
        new(medium, Aim.Lift, Expression.Sad.Affect(), 12) { Expression = Expression.Sad, Seed = seed };

    private static void Print(FormattableString line) => Console.WriteLine(Invariant(line));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
