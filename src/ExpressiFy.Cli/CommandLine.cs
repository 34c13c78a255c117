using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using ExpressiFy.Cli.Catalogue;
using ExpressiFy.Cli.Detect;
using ExpressiFy.Cli.Doctor;
using ExpressiFy.Cli.Evaluate;
using ExpressiFy.Cli.Imports;
using ExpressiFy.Cli.Recommend;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Cli.Watch;

namespace ExpressiFy.Cli;

/// <summary>The whole command line: which commands there are, and how any run of one ends.</summary>
internal static partial class CommandLine
{
    private const string Name = "expressify";

    /// <summary>Runs one command line. The exit code is 0, 1 for a failure, 2 for wrong usage, 130 when interrupted.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Screen screen)
    {
        // Without response files: a picture may be called @home.jpg.
        var parsed = Root(screen).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            screen.WriteError($"{InWords(parsed.Errors[0]).TrimEnd('.', ' ')}. Try: {Path(parsed.CommandResult.Command)} --help");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = screen.Output,
            Error = screen.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static Command Root(Screen screen)
    {
        // A plain command, not a RootCommand: that one would be called after the assembly in every usage line.
        var root = new DescribedCommand(
            Name,
            "Reads what facial expressions look like, and finds films and music for a mood. Pictures stay on this computer.",
            "expressify detect photo.jpg",
            "expressify watch",
            "expressify recommend --expression sad --aim lift --medium film",
            "expressify doctor")
        {
            DetectCommand.Describe(screen),
            WatchCommand.Describe(screen),
            RecommendCommand.Describe(screen),
            EvaluateCommand.Describe(screen),
            CatalogueCheckCommand.Describe(screen),
            ImportCheckCommand.Describe(screen),
            DoctorCommand.Describe(screen),
            new HelpOption { Action = new HelpWithExamples() },
            new VersionOption(),
        };
        root.SetAction(parsed =>
        {
            new HelpWithExamples().Invoke(parsed);
            return ExitCode.Usage;
        });
        return root;
    }

    /// <summary>The library names the types of the language where people need a word.</summary>
    private static string InWords(ParseError error) => ExpectedType().Replace(error.Message, "as a whole number");

    [GeneratedRegex("as expected type '[^']*Int32[^']*'", RegexOptions.None, 1000)]
    private static partial Regex ExpectedType();

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;
}
