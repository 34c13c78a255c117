using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Benchmarks.Profiles;

/// <summary>
/// learning [repetitions]: the processor time to learn the preferences of profiles with more and more ratings, and its
/// ratio to the smallest profile. The ratio is comparable between machines.
/// </summary>
internal static class LearningCommand
{
    private const int DefaultRepetitions = 5;

    private static readonly int[] RatingCounts = [50, 500, 3_500];

    public static int Run(string[] arguments)
    {
        var repetitions = arguments.Length > 0
            ? int.Parse(arguments[0], CultureInfo.InvariantCulture)
            : DefaultRepetitions;
        var catalogue = TitleCatalogue.BuiltIn();
        // The features of the catalogue are computed once, and are not part of a request.
        Preferences.Of(Profile.Empty, catalogue);

        Console.WriteLine("| ratings | processor, ms | ratio |");
        Console.WriteLine("|---:|---:|---:|");
        double? baseline = null;
        foreach (var count in RatingCounts)
        {
            var milliseconds = LearnMilliseconds(catalogue, count, repetitions);
            baseline ??= milliseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {count:N0} | {milliseconds:F1} | {milliseconds / baseline:F1} |"));
        }

        return 0;
    }

    /// <summary>The fastest of the repetitions.</summary>
    private static double LearnMilliseconds(TitleCatalogue catalogue, int count, int repetitions)
    {
        var fastest = double.PositiveInfinity;
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            // A new profile each time: preferences are cached by profile.
            var profile = RatedProfile(catalogue, count);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Preferences.Of(profile, catalogue).Score(catalogue.Titles[0]);
            var used = Process.GetCurrentProcess().TotalProcessorTime - before;
            fastest = Math.Min(fastest, used.TotalMilliseconds);
        }

        return fastest;
    }

    private static Profile RatedProfile(TitleCatalogue catalogue, int count)
    {
        var ratings = catalogue.Titles.Take(count).Select((title, index) =>
        {
            var stars = Stars.Of(0.5 + (index % 10 / 2d));
            return FeedbackEvent.Rated(title.Id, stars, DateTimeOffset.UnixEpoch, FeedbackSource.Imported);
        });
        return Profile.From(ratings);
    }
}
