using System.Diagnostics;
using System.Globalization;
using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Benchmarks.Catalogue;

/// <summary>
/// catalogue [titles]: adds a file of generated films to the catalogue, as an operator would, and prints the processor
/// time of reading it, the memory it takes, the time of a search and of matching a list against it.
/// </summary>
internal static class CatalogueCommand
{
    private const int DefaultTitles = 100_000;
    private const int Seed = 1;
    private const int ListLength = 2_000;
    private const int Searches = 50;
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <returns>The number of problems in the file: 0 when it is right.</returns>
    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultTitles;
        var file = Path.Combine(Path.GetTempPath(), $"expressify-generated-{Environment.ProcessId}.tsv");
        File.WriteAllLines(file, GeneratedFilms.Lines(count, Seed));
        try
        {
            return Measure(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Measure(string file)
    {
        var builtIn = TitleCatalogue.BuiltIn();
        var memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
        var (additions, reading) = Timed(() => CatalogueAdditions.Read([file], builtIn));
        var (catalogue, indexing) = Timed(() => builtIn.With(additions.Titles));
        var memory = GC.GetTotalMemory(forceFullCollection: true) - memoryBefore;
        var (_, searching) = Timed(() => SearchMany(catalogue));
        var (matcher, matcherIndexing) = Timed(() => new TitleMatcher(catalogue));
        var list = ListOf(additions.Titles);
        var (matches, matching) = Timed(() => MatchedLists.Of(PersonalLists.Read([list], new()), matcher));

        var count = additions.Titles.Count;
        var megabytes = new FileInfo(file).Length / BytesPerMegabyte;
        Console.WriteLine(FormattableString.Invariant(
            $"{count} titles, {megabytes:F1} MB, {additions.Problems.Count} problems"));
        Console.WriteLine("| what | processor time, ms | |");
        Console.WriteLine("|---|---:|---|");
        WriteRow("read and check the file", reading, $"{1000 * reading / count:F1} µs a title");
        WriteRow(
            "index and search index", indexing,
            $"{memory / BytesPerMegabyte:F0} MB held, {memory / count} bytes a title");
        WriteRow("one search", searching / Searches, $"three words");
        WriteRow("index for imports", matcherIndexing, $"at the first import only");
        WriteRow(
            $"read and match {ListLength} rows", matching,
            $"{matches.Matched.Count} matched, {matches.Ambiguous.Count} ambiguous");
        return additions.Problems.Count;
    }

    private static int SearchMany(TitleCatalogue catalogue)
    {
        var found = 0;
        for (var year = 1930; year < 1930 + Searches; year++)
            found += catalogue.Search($"hidden garden {year}", null, 0, 20).Total;
        return found;
    }

    // A list as a person would upload it: the first titles, each with a rating.
    private static UploadedFile ListOf(IEnumerable<Title> titles)
    {
        var rows = titles.Take(ListLength)
            .Select(title => string.Create(CultureInfo.InvariantCulture, $"{title.Name},{title.Year},4\n"));
        return new("list.csv", Encoding.UTF8.GetBytes("title,year,rating\n" + string.Concat(rows)));
    }

    // Processor time, because the machine may be busy with other things.
    private static (T Result, double Milliseconds) Timed<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = work();
        return (result, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
    }

    private static void WriteRow(string what, double milliseconds, FormattableString more) =>
        Console.WriteLine(FormattableString.Invariant(
            $"| {what} | {milliseconds:F1} | {FormattableString.Invariant(more)} |"));
}
