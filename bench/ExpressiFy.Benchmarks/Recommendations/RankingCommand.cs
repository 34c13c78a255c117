using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Recommendations;

namespace ExpressiFy.Benchmarks.Recommendations;

/// <summary>
/// ranking [requests]: how long one request takes over synthetic catalogues of growing length, all of one medium so that every title is
/// ranked, and how much longer the slow reference takes over the same. Processor time tells the cost on a machine that is busy with other
/// things as well; the fastest request comes near the median of an idle one.
/// </summary>
internal static class RankingCommand
{
    private const int UsualRequests = 200, WarmUp = 30, SlowRequests = 3, Seed = 2026, Likes = 100;

    private static readonly int[] Lengths = [12_500, 25_000, 50_000, 100_000, 200_000];

    public static int Run(string[] arguments)
    {
        var requests = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualRequests;
        Console.WriteLine("| titles | request | fastest, ms | median, ms | 95 %, ms | processor, ms | allocated, KB | slow way, processor ms | ratio |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var length in Lengths)
        {
            foreach (var medium in Enum.GetValues<Medium>())
                Measure(SyntheticCatalogue.Of(length, Seed, medium == Medium.Film ? 1 : 0), medium, requests);
        }

        return 0;
    }

    private static void Measure(TitleCatalogue catalogue, Medium medium, int requests)
    {
        var (fast, slow) = (new Recommender(catalogue, TimeProvider.System), new SlowRanking(catalogue, TimeProvider.System));
        var name = medium == Medium.Film ? "films to lift, one target" : "tracks to lift, a path of 12 targets";
        Row(name, Profile.Empty);
        if (catalogue.Titles.Count == 100_000)
            Row($"{name}, {Likes} likes", Liking(catalogue));

        void Row(string what, Profile profile)
        {
            RecommendationRequest RequestFor(int seed) => new(medium, Aim.Lift, Expression.Sad.Affect(), 12) { Expression = Expression.Sad, Seed = seed };
            for (var seed = 0; seed < WarmUp; seed++)
                fast.Recommend(RequestFor(seed), profile);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (times, processor) = Times(requests, seed => fast.Recommend(RequestFor(seed), profile));
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / requests / 1024;
            var (_, slowly) = Times(SlowRequests, seed => slow.Pick(RequestFor(seed), profile));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {catalogue.Titles.Count:N0} | {what} | {times[0]:F2} | {times[times.Count / 2]:F2} | {times[(int)(.95 * (times.Count - 1))]:F2} | {processor:F2} | {allocated} | {slowly:F0} | {slowly / processor:F0} |"));
        }
    }

    // Each request by the clock, sorted, and the processor time of one on average.
    private static (List<double> Clock, double Processor) Times(int count, Action<int> request)
    {
        var used = Process.GetCurrentProcess().TotalProcessorTime;
        List<double> times = [.. Enumerable.Range(0, count).Select(seed =>
        {
            var started = Stopwatch.GetTimestamp();
            request(seed);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order()];
        return (times, (Process.GetCurrentProcess().TotalProcessorTime - used).TotalMilliseconds / count);
    }

    private static Profile Liking(TitleCatalogue catalogue) => Profile.From(catalogue.Titles
        .Where((_, index) => index % (catalogue.Titles.Count / Likes) == 0)
        .Select((title, index) => new FeedbackEvent(title.Id, FeedbackKind.Like, true, DateTimeOffset.UnixEpoch.AddMinutes(index))));
}
