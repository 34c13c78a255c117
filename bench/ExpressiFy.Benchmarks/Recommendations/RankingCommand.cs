using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Recommendations;

namespace ExpressiFy.Benchmarks.Recommendations;

/// <summary>
/// ranking [requests]: the time of one request over synthetic catalogues of growing length, all of one medium so that
/// every title is ranked, beside that of the scalar reference. The processor time is comparable on a busy machine too;
/// the fastest request is near the median of an idle one.
/// </summary>
internal static class RankingCommand
{
    private const int DefaultRequests = 200;
    private const int WarmUpRequests = 30;
    private const int ReferenceRequests = 3;
    private const int Seed = 2026;
    private const int LikeCount = 100;

    // The length that the limit of 10 ms is for; the only one that is measured with likes as well.
    private const int LimitLength = 100_000;

    // In label order: half sad, the rest neutral, afraid and happy.
    private static readonly double[] Shares = [0, 0, 0.15, 0.1, 0.5, 0, 0.25];

    private static readonly int[] Lengths = [12_500, 25_000, 50_000, LimitLength, 200_000];

    public static int Run(string[] arguments)
    {
        var requests = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultRequests;
        Console.WriteLine(
            "| titles | request | fastest, ms | median, ms | 95 %, ms | processor, ms | allocated, KB "
            + "| slow way, processor ms | ratio |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var length in Lengths)
        {
            foreach (var medium in Enum.GetValues<Medium>())
                Measure(length, medium, requests);
        }

        return 0;
    }

    private static void Measure(int length, Medium medium, int requests)
    {
        var catalogue = SyntheticCatalogue.Of(length, Seed, filmShare: medium == Medium.Film ? 1 : 0);
        var name = medium == Medium.Film ? "films to lift, one target" : "tracks to lift, a path of 12 targets";
        WriteRow(name, catalogue, seed => RequestFor(medium, seed), Profile.Empty, requests);
        if (length != LimitLength)
            return;
        WriteRow(
            $"{name}, {LikeCount} likes", catalogue, seed => RequestFor(medium, seed), Likes(catalogue), requests);
        WriteRow(
            $"{name}, a reading of four expressions",
            catalogue,
            seed => RequestFor(medium, seed) with { Shares = Shares },
            Profile.Empty,
            requests);
    }

    private static void WriteRow(
        string name,
        TitleCatalogue catalogue,
        Func<int, RecommendationRequest> requestFor,
        Profile profile,
        int requests)
    {
        var recommender = new Recommender(catalogue, TimeProvider.System);
        var reference = new SlowRanking(catalogue, TimeProvider.System);
        for (var seed = 0; seed < WarmUpRequests; seed++)
            recommender.Recommend(requestFor(seed), profile);

        var fast = Timing.Measure(requests, seed => recommender.Recommend(requestFor(seed), profile));
        var slow = Timing.Measure(ReferenceRequests, seed => reference.Recommend(requestFor(seed), profile));
        var ratio = slow.ProcessorMilliseconds / fast.ProcessorMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {catalogue.Titles.Count:N0} | {name} | {fast.Quantile(0):F2} | {fast.Quantile(0.5):F2} "
            + $"| {fast.Quantile(0.95):F2} | {fast.ProcessorMilliseconds:F2} | {fast.AllocatedKilobytes} "
            + $"| {slow.ProcessorMilliseconds:F0} | {ratio:F0} |"));
    }

    private static RecommendationRequest RequestFor(Medium medium, int seed) =>
        new(medium, Aim.Lift, Expression.Sad.Affect(), 12) { Expression = Expression.Sad, Seed = seed };

    // Likes spread over the whole catalogue.
    private static Profile Likes(TitleCatalogue catalogue)
    {
        var interval = catalogue.Titles.Count / LikeCount;
        var liked = catalogue.Titles.Where((_, index) => index % interval == 0);
        return Profile.From(liked.Select((title, index) => new FeedbackEvent(
            title.Id, FeedbackKind.Like, true, DateTimeOffset.UnixEpoch.AddMinutes(index))));
    }
}
