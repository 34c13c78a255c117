using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Benchmarks.Catalogue;

/// <summary>
/// search [titles]: prints what the search index of a generated catalogue takes, and the processor time of searches
/// with the counts of all filters, typed right, begun, and typed wrong. Processor time, because the machine may be busy
/// with other things.
/// </summary>
internal static class SearchCommand
{
    private const int DefaultTitles = 250_000;
    private const int Seed = 1;
    private const int Searches = 200;
    private const int PageLength = 24;
    private const double BytesPerMegabyte = 1024 * 1024;

    private static readonly Dictionary<SearchFacet, string> NoFilter = [];

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultTitles;
        var titles = new GeneratedTitles(Seed).Take(count);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var catalogue = new TitleCatalogue(titles);
        catalogue.PrepareSearch();
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var held = (GC.GetTotalMemory(forceFullCollection: true) - memory) / BytesPerMegabyte;
        Console.WriteLine(FormattableString.Invariant($"{count} titles: index in {seconds:F1} s, {held:F0} MB held"));

        var random = new Random(Seed);
        var asked = random.GetItems(titles.ToArray(), Searches);
        Console.WriteLine("| query | median, ms | 95 of 100, ms | longest, ms | found among first five |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Measure("the whole name", title => title.Name);
        Measure("name and creator", title => $"{title.Name} {title.Creators[0]}");
        Measure("two letters", title => title.Name[..Math.Min(2, title.Name.Length)]);
        Measure("four letters", title => title.Name[..Math.Min(4, title.Name.Length)]);
        Measure("one letter swapped", title => Swapped(title.Name, random));
        Measure("one letter left out", title => title.Name.Remove(random.Next(title.Name.Length), 1));
        Measure("a word too many", title => $"{title.Name} zzyzxwv");
        Measure("nonsense", _ => "qzxwvk jqxz");
        return 0;

        void Measure(string what, Func<Title, string> queryOf)
        {
            var queries = asked.Select(title => (Title: title, Query: queryOf(title))).ToList();
            var times = new List<double>();
            var found = 0;
            foreach (var (title, query) in queries.Take(Searches / 10).Concat(queries))
            {
                var before = Environment.CpuUsage.TotalTime;
                var result = catalogue.SearchWithin(query, NoFilter, 0, PageLength);
                times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
                found += result.Titles.Take(5).Any(other => other.Name == title.Name) ? 1 : 0;
            }

            var share = found / (double)times.Count;
            // The first searches of a kind compile it.
            var sorted = times.Skip(Searches / 10).Order().ToList();
            var (median, most) = (sorted[Searches / 2], sorted[Searches * 95 / 100]);
            Console.WriteLine(FormattableString.Invariant(
                $"| {what} | {median:F2} | {most:F2} | {sorted[^1]:F2} | {share:P0} |"));
        }
    }

    private static string Swapped(string name, Random random)
    {
        var place = random.Next(Math.Max(1, name.Length - 1));
        if (name.Length < 2)
            return name;
        return $"{name[..place]}{name[place + 1]}{name[place]}{name[(place + 2)..]}";
    }
}
