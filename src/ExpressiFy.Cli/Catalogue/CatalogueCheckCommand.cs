using System.CommandLine;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Catalogue;

/// <summary>`expressify catalogue check`: whether ids, titles, artists and years of the built-in catalogue belong together.</summary>
internal sealed class CatalogueCheckCommand
{
    public required string? Titles { get; init; }

    public required string? Tracks { get; init; }

    public required bool ListUnverified { get; init; }

    public static Command Describe(Screen screen)
    {
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
            "Holds the built-in catalogue against lists of facts. What a list does not know is unverified; a contradiction fails the check.",
            "expressify catalogue check --titles titles.tsv.gz --tracks tracks.tsv.gz",
            "expressify catalogue check --titles titles.tsv --unverified")
        {
            titles, tracks, unverified,
        };
        check.Validators.Add(result =>
        {
            if (result.GetResult(titles) is null && result.GetResult(tracks) is null)
                result.AddError("Say --titles, --tracks, or both.");
        });
        check.Runs(screen, (parsed, _) => Task.FromResult(new CatalogueCheckCommand
        {
            Titles = parsed.GetValue(titles),
            Tracks = parsed.GetValue(tracks),
            ListUnverified = parsed.GetValue(unverified),
        }.Run(screen)));
        return new DescribedCommand("catalogue", "The films and tracks that come with ExpressiFy.", [.. check.Examples]) { check };
    }

    public int Run(Screen screen)
    {
        var contradictions = Check(screen, "films", Medium.Film, Titles, CatalogueCheck.Films)
            + Check(screen, "tracks", Medium.Track, Tracks, CatalogueCheck.Tracks);
        return contradictions == 0
            ? ExitCode.Done
            : throw new Failure($"{contradictions} {(contradictions == 1 ? "title is" : "titles are")} contradicted.");
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
