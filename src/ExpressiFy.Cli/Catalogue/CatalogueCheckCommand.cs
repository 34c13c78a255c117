using System.CommandLine;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Text;

namespace ExpressiFy.Cli.Catalogue;

/// <summary>
/// `expressify catalogue check`: whether ids, titles, artists and years of the built-in catalogue belong together, and whether files with
/// more titles can be added to it.
/// </summary>
internal sealed class CatalogueCheckCommand
{
    public required IReadOnlyList<string> Additions { get; init; }

    public required string? Titles { get; init; }

    public required string? Tracks { get; init; }

    public required bool ListUnverified { get; init; }

    public static Command Describe(Screen screen)
    {
        var additions = new Argument<string[]>("file")
        {
            Description = "Files that Catalogue:Additions is to name: the columns of films or of tracks, tab-separated or .csv.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        additions.Validators.Add(DescribedCommand.RefuseUnknownOptions);
        var titles = new Option<string?>("--titles")
        {
            Description = "Facts about films: a TSV (.gz) with imdb_id, title, year, genres, runtime_min, imdb_votes, alt_titles.",
            HelpName = "file",
        };
        var tracks = new Option<string?>("--tracks")
        {
            Description = "Facts about songs: a TSV (.gz) with title, artist, year, genre.",
            HelpName = "file",
        };
        var unverified = new Option<bool>("--unverified") { Description = "List the titles that the files do not know, too." };
        var check = new DescribedCommand(
            "check",
            "Holds the built-in catalogue against lists of facts: what a list does not know is unverified, a contradiction fails the check. "
                + "Or reads files with more titles and names every line that is not right.",
            "expressify catalogue check more-films.tsv",
            "expressify catalogue check --titles titles.tsv.gz --tracks tracks.tsv.gz",
            "expressify catalogue check --titles titles.tsv --unverified")
        {
            additions, titles, tracks, unverified,
        };
        check.Validators.Add(result =>
        {
            if (result.GetResult(titles) is null && result.GetResult(tracks) is null && result.GetResult(additions) is not { Tokens.Count: > 0 })
                result.AddError("Name a file with more titles, or say --titles, --tracks, or both.");
        });
        check.Runs(screen, (parsed, _) => Task.FromResult(new CatalogueCheckCommand
        {
            Additions = parsed.GetValue(additions) ?? [],
            Titles = parsed.GetValue(titles),
            Tracks = parsed.GetValue(tracks),
            ListUnverified = parsed.GetValue(unverified),
        }.Run(screen)));
        return new DescribedCommand("catalogue", "The films and tracks that come with ExpressiFy.", [.. check.Examples]) { check };
    }

    public int Run(Screen screen)
    {
        var bad = CheckAdditions(screen);
        var contradictions = Check(screen, "films", Medium.Film, Titles, CatalogueCheck.Films)
            + Check(screen, "tracks", Medium.Track, Tracks, CatalogueCheck.Tracks);
        if (contradictions > 0)
            throw new Failure($"{contradictions} {(contradictions == 1 ? "title is" : "titles are")} contradicted.");
        return bad == 0 ? ExitCode.Done : throw new Failure($"{bad} {(bad == 1 ? "line is" : "lines are")} not right.");
    }

    private int CheckAdditions(Screen screen)
    {
        if (Additions.Count == 0)
            return 0;
        var read = CatalogueAdditions.Read(Additions, TitleCatalogue.BuiltIn());
        foreach (var problem in read.Problems)
            screen.Output.WriteLine(problem);
        var films = read.Titles.Count(title => title.Medium == Medium.Film);
        screen.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"additions: {films} films, {read.Titles.Count - films} tracks, {read.Problems.Count} lines not right"));
        return read.Problems.Count;
    }

    private int Check(Screen screen, string what, Medium medium, string? file, Func<IEnumerable<Title>, string, CheckResult> against)
    {
        if (file is null)
            return 0;

        CheckResult result;
        try
        {
            result = against(TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium == medium), file);
        }
        catch (InvalidDataException)
        {
            throw new Failure($"{file}: the compressed data is damaged, or this is not a gzip file.");
        }

        foreach (var mismatch in result.Mismatches)
            screen.Output.WriteLine(mismatch);
        if (ListUnverified)
        {
            foreach (var title in result.Unverified)
                screen.Output.WriteLine($"{title.Id}: {title.Name} ({title.Year}): unverified");
        }

        screen.Output.WriteLine($"{what}: {result}");
        return result.Mismatches.Count;
    }
}
