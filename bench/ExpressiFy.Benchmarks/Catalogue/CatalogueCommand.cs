using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Benchmarks.Catalogue;

/// <summary>
/// catalogue [titles]: writes a file of generated films, adds it to the catalogue as an operator would, and says what that takes: processor
/// time of reading, memory held afterwards, a search, and matching a list of 2,000 rows against it.
/// </summary>
internal static class CatalogueCommand
{
    private const int UsualTitles = 100_000, Seed = 1, Rows = 2_000, Searches = 50;

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualTitles;
        var builtIn = TitleCatalogue.BuiltIn();
        var file = Path.Combine(Path.GetTempPath(), $"expressify-generated-{Environment.ProcessId}.tsv");
        File.WriteAllLines(file, GeneratedFilms.Lines(count, Seed));
        try
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (read, reading) = Timed(() => CatalogueAdditions.Read([file], builtIn));
            var (catalogue, opening) = Timed(() => builtIn.With(read.Titles));
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            var (_, searching) = Timed(() => Enumerable.Range(0, Searches).Sum(i => catalogue.Search("hidden garden " + (1930 + i), null, 0, 20).Total));
            var (matcher, indexing) = Timed(() => new TitleMatcher(catalogue));
            var list = new UploadedFile("list.csv", System.Text.Encoding.UTF8.GetBytes("title,year,rating\n"
                + string.Concat(read.Titles.Take(Rows).Select(title => string.Create(CultureInfo.InvariantCulture, $"{title.Name},{title.Year},4\n")))));
            var (matched, matching) = Timed(() => MatchedLists.Of(PersonalLists.Read([list], new()), matcher));

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read.Titles.Count} titles, {new FileInfo(file).Length / 1048576.0:F1} MB, {read.Problems.Count} problems"));
            Console.WriteLine("| what | processor time, ms | |");
            Console.WriteLine("|---|---:|---|");
            Print("read and check the file", reading, $"{1000 * reading / count:F1} µs a title");
            Print("index and search index", opening, $"{held / 1048576.0:F0} MB held, {held / count} bytes a title");
            Print("one search", searching / Searches, $"three words");
            Print("index for imports", indexing, $"at the first import only");
            Print($"read and match {Rows} rows", matching, $"{matched.Matched.Count} matched, {matched.Ambiguous.Count} ambiguous");
            return read.Problems.Count;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Processor time instead of the clock: the machine may be busy with other things as well.</summary>
    private static (T Result, double Milliseconds) Timed<T>(Func<T> work)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var result = work();
        return (result, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
    }

    private static void Print(string what, double milliseconds, FormattableString more) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {milliseconds:F1} | {FormattableString.Invariant(more)} |"));
}
