using System.CommandLine;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Cli.Imports;

/// <summary>
/// `expressify import check`: shows what an import of a person's lists would find. Nothing is stored.
/// </summary>
internal sealed class ImportCheckCommand
{
    public required IReadOnlyList<string> Files { get; init; }

    public required ListOptions Options { get; init; }

    public required bool Json { get; init; }

    public static Command Describe(Screen screen)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "A Letterboxd export (the ZIP or its CSV files), IMDb, TMDB, Simkl, Yamtrack or Trakt lists, "
                + "MovieLens ratings with links.csv, any CSV with titles, or a profile exported from ExpressiFy.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(DescribedCommand.RefuseUnknownOptions);
        var meaning = new Option<string?>("--as")
        {
            Description =
                "What titles without a rating are, where the files do not say it: seen, liked, saved or hidden.",
        };
        meaning.AcceptOnlyFromAmong("seen", "liked", "saved", "hidden");
        var outOf = new Option<string?>("--out-of")
        {
            Description = "The best possible rating of a plain list; without it, the smallest that no rating exceeds.",
        };
        outOf.AcceptOnlyFromAmong(
            [.. ListOptions.Scales.Select(scale => scale.ToString(CultureInfo.InvariantCulture))]);
        var user = new Option<string?>("--user")
        {
            Description = "Whose ratings to take from a MovieLens file with several people's.",
            HelpName = "number",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object with every title and line." };
        var check = new DescribedCommand(
            "check",
            "Reads a person's own lists, looks for their titles in the catalogue, "
                + "and names what was not found or not understood. Nothing is stored.",
            "expressify import check letterboxd-me-2026-11-01.zip",
            "expressify import check ratings.csv links.csv --user 7",
            "expressify import check favourites.csv --as liked --json")
        {
            files, meaning, outOf, user, json,
        };
        check.Runs(screen, (parsed, _) =>
        {
            var command = new ImportCheckCommand
            {
                Files = parsed.GetRequiredValue(files),
                Options = new(
                    ParseMeaning(parsed.GetValue(meaning)),
                    ParseScale(parsed.GetValue(outOf)),
                    parsed.GetValue(user)),
                Json = parsed.GetValue(json),
            };
            return command.Run(screen);
        });
        return new DescribedCommand(
            "import",
            "Lists of your own: Letterboxd, IMDb, MovieLens, CSV.",
            [.. check.Examples])
        {
            check,
        };
    }

    public int Run(Screen screen)
    {
        var lists = PersonalLists.Read([.. Files.Select(Read)], Options);
        var matched = MatchedLists.Of(lists, new TitleMatcher(TitleCatalogue.BuiltIn()));
        if (Json)
            screen.Output.WriteLine(ImportListing.ToJson(lists, matched));
        else
            ImportListing.Show(screen, lists, matched);
        return ExitCode.Done;
    }

    private static ListMeaning? ParseMeaning(string? text) =>
        text is null ? null : Enum.Parse<ListMeaning>(text, ignoreCase: true);

    private static int? ParseScale(string? text) =>
        text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static UploadedFile Read(string path)
    {
        if (new FileInfo(path).Length > ImportLimits.LargestUpload)
        {
            throw new ImportException(
                ImportProblem.TooLarge,
                $"{path} has more than {ImportLimits.LargestUpload / 1024 / 1024} MB.");
        }

        return new(Path.GetFileName(path), File.ReadAllBytes(path));
    }
}
