using System.CommandLine;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.DataSets.Building;

namespace ExpressiFy.Cli.Catalogue;

/// <summary>
/// `expressify catalogue build`: makes a catalogue of estimated titles of data sets that the operator has downloaded.
/// </summary>
internal static class CatalogueBuildCommand
{
    private const int MostTitles = 5_000_000;

    public static DescribedCommand Describe(Screen screen)
    {
        var defaults = new BuildOptions { Folder = "", Output = "" };
        var folder = new Argument<string>("folder")
        {
            Description = "The folder with the downloaded files, at any depth, under the names that they were given.",
        };
        var output = new Option<string>("--out")
        {
            Description = "The file to write; Catalogue:Built is to name it.",
            HelpName = "file",
            DefaultValueFactory = _ => "catalogue.db",
        };
        var without = new Option<string[]>("--without")
        {
            Description = "A data set to leave out, or to take out again.",
            HelpName = "set",
        };
        without.AcceptOnlyFromAmong([.. KnownDataSets.All.Select(set => set.Id)]);
        var films = NumberOf("--films", "films", defaults.Films);
        var series = NumberOf("--series", "series", defaults.Series);
        var tracks = NumberOf("--tracks", "tracks", defaults.Tracks);
        var build = new DescribedCommand(
            "build",
            "Makes a catalogue of films, series and tracks of the data sets in a folder (IMDb, MovieLens, Wikidata, "
                + "ListenBrainz, MusicBrainz; any of them), the best known first, with estimated moods. "
                + "docs/catalogue.md says where to get them and what their terms are.",
            "expressify catalogue build downloads --out catalogue.db",
            "expressify catalogue build downloads --out catalogue.db --without movielens")
        {
            folder, output, without, films, series, tracks,
        };
        return build.Runs(screen, (parsed, cancellation) => Run(
            screen,
            new()
            {
                Folder = parsed.GetValue(folder)!,
                Output = parsed.GetValue(output)!,
                Without = parsed.GetValue(without) ?? [],
                Films = parsed.GetValue(films),
                Series = parsed.GetValue(series),
                Tracks = parsed.GetValue(tracks),
            },
            cancellation));
    }

    private static int Run(Screen screen, BuildOptions options, CancellationToken cancellation)
    {
        if (!Directory.Exists(options.Folder))
            throw new Failure($"{options.Folder}: there is no such folder.");
        BuildSummary? summary = null;
        screen.Track("Building the catalogue", BuildReporter.Total, show: true, bar =>
        {
            var reporter = new BuildReporter(screen, TimeProvider.System, bar);
            summary = new CatalogueBuilder(options, TitleCatalogue.BuiltIn(), reporter.Report).Build(cancellation);
        });
        Print(screen.Output, options, summary!);
        return ExitCode.Done;
    }

    private static void Print(TextWriter output, BuildOptions options, BuildSummary summary)
    {
        foreach (var (part, rows, wasRead) in summary.Parts)
            Line(output, $"{part}: {rows:N0} rows{(wasRead ? "" : ", read before")}");
        Line(
            output,
            $"{options.Output}: {summary.Films:N0} films, {summary.Series:N0} series, {summary.Tracks:N0} tracks");
        foreach (var source in summary.Sources)
        {
            Line(output, $"  {source.Name}: something of {source.Titles:N0} of them. {source.Terms}");
            Line(output, $"    {source.Address}");
        }

        Line(
            output,
            $"moods: AUC {summary.Moods.Mean:0.000} for {summary.Moods.Titles:N0} judged titles left out of the fit");
        foreach (var (word, area) in summary.Moods.ByWord.OrderByDescending(word => word.Area))
            Line(output, $"  {word} {area:0.00}");
        foreach (var note in summary.Notes)
            Line(output, $"note: {note}");
        Line(output, $"Set Catalogue__Built={Path.GetFullPath(options.Output)} and start the host again.");
    }

    private static void Line(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static Option<int> NumberOf(string name, string what, int usual)
    {
        var option = new Option<int>(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"How many {what} at most."),
            HelpName = "number",
            DefaultValueFactory = _ => usual,
        };
        option.AcceptOnlyBetween(0, MostTitles);
        return option;
    }
}
