using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Text;

namespace ExpressiFy.Cli.Catalogue;

/// <summary>
/// `expressify catalogue check`: compares ids, titles, artists and years of the built-in catalogue with lists of facts,
/// or checks files with more titles before they are added to it.
/// </summary>
internal sealed class CatalogueCheckCommand
{
    public required IReadOnlyList<string> Additions { get; init; }

    public required string? Titles { get; init; }

    public required string? Series { get; init; }

    public required string? Tracks { get; init; }

    public required string? Ratings { get; init; }

    public required string? Played { get; init; }

    public required bool ListUnverified { get; init; }

    public static DescribedCommand Describe(Screen screen)
    {
        var additions = new Argument<string[]>("file")
        {
            Description = "Files that Catalogue:Additions is to name: "
                + "the columns of films, of series or of tracks, tab-separated or .csv.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        additions.Validators.Add(DescribedCommand.RefuseUnknownOptions);
        var titles = new Option<string?>("--titles")
        {
            Description = "Facts about films: "
                + "a TSV (.gz) with imdb_id, title, year, genres, runtime_min, imdb_votes, alt_titles.",
            HelpName = "file",
        };
        var series = new Option<string?>("--series")
        {
            Description = "Facts about series: "
                + "a TSV (.gz) with imdb_id, title, start_year, end_year, genres, imdb_votes.",
            HelpName = "file",
        };
        var tracks = new Option<string?>("--tracks")
        {
            Description = "Facts about songs: a TSV (.gz) with title, artist, year, genre.",
            HelpName = "file",
        };
        var ratings = new Option<string?>("--ratings")
        {
            Description = "A folder with MovieLens' ratings.csv and links.csv: "
                + "prints how many of the films most rated the catalogue knows.",
            HelpName = "folder",
        };
        var played = new Option<string?>("--played")
        {
            Description = "Songs, most played first: a TSV (.gz) with title, artist, year, isrc: "
                + "prints how many of them the catalogue knows.",
            HelpName = "file",
        };
        var unverified = new Option<bool>("--unverified")
        {
            Description = "List the titles that the files do not know, too.",
        };
        var check = new DescribedCommand(
            "check",
            "Holds the built-in catalogue against lists of facts: what a list does not know is unverified, "
                + "a contradiction fails the check. "
                + "Or reads files with more titles and names every line that is not right.",
            "expressify catalogue check more-films.tsv",
            "expressify catalogue check --titles titles.tsv.gz --tracks tracks.tsv.gz",
            "expressify catalogue check --titles titles.tsv --unverified",
            "expressify catalogue check --ratings ml-latest-small",
            "expressify catalogue check --played songs.tsv.gz")
        {
            additions, titles, series, tracks, ratings, played, unverified,
        };
        check.Validators.Add(result => RequireAnyFile(result, additions, titles, series, tracks, ratings, played));
        return check.Runs(screen, (parsed, _) =>
        {
            var command = new CatalogueCheckCommand
            {
                Additions = parsed.GetValue(additions) ?? [],
                Titles = parsed.GetValue(titles),
                Series = parsed.GetValue(series),
                Tracks = parsed.GetValue(tracks),
                Ratings = parsed.GetValue(ratings),
                Played = parsed.GetValue(played),
                ListUnverified = parsed.GetValue(unverified),
            };
            return command.Run(screen);
        });
    }

    public int Run(Screen screen)
    {
        var badLines = CheckAdditions(screen);
        var contradictions = CheckFacts(screen, "films", Medium.Film, Titles, CatalogueCheck.Films)
            + CheckFacts(screen, "series", Medium.Series, Series, CatalogueCheck.Series)
            + CheckFacts(screen, "tracks", Medium.Track, Tracks, CatalogueCheck.Tracks);
        PrintCoverage(screen, Ratings, CatalogueCoverage.Of);
        PrintCoverage(screen, Played, CatalogueCoverage.OfSongs);
        if (contradictions > 0)
            throw new Failure($"{contradictions} {(contradictions == 1 ? "title is" : "titles are")} contradicted.");
        if (badLines > 0)
            throw new Failure($"{badLines} {(badLines == 1 ? "line is" : "lines are")} not right.");
        return ExitCode.Done;
    }

    private static void RequireAnyFile(
        CommandResult result, Argument<string[]> additions, params Option<string?>[] options)
    {
        var hasOption = options.Any(option => result.GetResult(option) is not null);
        var hasAdditions = result.GetResult(additions) is { Tokens.Count: > 0 };
        if (!hasOption && !hasAdditions)
        {
            result.AddError(
                "Name a file with more titles, or say --titles, --series, --tracks, --ratings or --played.");
        }
    }

    private static void PrintCoverage(
        Screen screen, string? path, Func<TitleCatalogue, string, IReadOnlyList<CoverageShare>> coverageOf)
    {
        if (path is null)
            return;
        foreach (var share in coverageOf(TitleCatalogue.BuiltIn(), path))
            screen.Output.WriteLine(share);
    }

    /// <summary>Prints the problems of the files with more titles; returns the number of bad lines.</summary>
    private int CheckAdditions(Screen screen)
    {
        if (Additions.Count == 0)
            return 0;

        var additions = CatalogueAdditions.Read(Additions, TitleCatalogue.BuiltIn());
        foreach (var problem in additions.Problems)
            screen.Output.WriteLine(problem);
        var byMedium = additions.Titles.ToLookup(title => title.Medium);
        screen.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"additions: {byMedium[Medium.Film].Count()} films, {byMedium[Medium.Series].Count()} series, "
                + $"{byMedium[Medium.Track].Count()} tracks, {additions.Problems.Count} lines not right"));
        return additions.Problems.Count;
    }

    /// <summary>
    /// Prints how the built-in titles of a medium compare with a file; returns the number of mismatches.
    /// </summary>
    private int CheckFacts(
        Screen screen,
        string name,
        Medium medium,
        string? file,
        Func<IEnumerable<Title>, string, CheckResult> compare)
    {
        if (file is null)
            return 0;

        var result = Compare(medium, file, compare);
        foreach (var mismatch in result.Mismatches)
            screen.Output.WriteLine(mismatch);
        if (ListUnverified)
        {
            foreach (var title in result.Unverified)
                screen.Output.WriteLine($"{title.Id}: {title.Name} ({title.Year}): unverified");
        }

        screen.Output.WriteLine($"{name}: {result}");
        return result.Mismatches.Count;
    }

    private static CheckResult Compare(
        Medium medium, string file, Func<IEnumerable<Title>, string, CheckResult> compare)
    {
        try
        {
            return compare(TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium == medium), file);
        }
        catch (InvalidDataException)
        {
            throw new Failure($"{file}: the compressed data is damaged, or this is not a gzip file.");
        }
    }
}
