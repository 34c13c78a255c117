using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using ExpressiFy.Cli.Backups;
using ExpressiFy.Cli.Catalogue;
using ExpressiFy.Cli.Detect;
using ExpressiFy.Cli.Doctor;
using ExpressiFy.Cli.Evaluate;
using ExpressiFy.Cli.EvaluateNeutral;
using ExpressiFy.Cli.Imports;
using ExpressiFy.Cli.Picks;
using ExpressiFy.Cli.Recommend;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Cli.Watch;

namespace ExpressiFy.Cli;

/// <summary>The command line of expressify: its commands, and how it reports wrong usage.</summary>
internal static partial class CommandLine
{
    /// <summary>Runs one command line. The exit code is one of <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Screen screen)
    {
        // Without response files, because a picture may be called @home.jpg.
        var parsed = Root(screen).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            var problem = MessageForPeople(parsed.Errors[0]).TrimEnd('.', ' ');
            screen.WriteError($"{problem}. Try: {FullName(parsed.CommandResult.Command)} --help");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = screen.Output,
            Error = screen.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    /// <summary>All commands. A new one gets a folder of its own and a line here.</summary>
    private static IEnumerable<Command> Commands(Screen screen) =>
    [
        DetectCommand.Describe(screen),
        WatchCommand.Describe(screen),
        RecommendCommand.Describe(screen),
        PickCommand.Describe(screen),
        EvaluateCommand.Describe(screen),
        EvaluateNeutralCommand.Describe(screen),
        CatalogueCommands.Describe(screen),
        ImportCheckCommand.Describe(screen),
        BackupCommand.Describe(screen),
        RestoreCommand.Describe(screen),
        DoctorCommand.Describe(screen),
    ];

    private static DescribedCommand Root(Screen screen)
    {
        // A plain command, because the usage lines of a RootCommand name the assembly.
        var root = new DescribedCommand(
            "expressify",
            "Reads what facial expressions look like, and finds films, series and music for a mood. "
                + "Pictures stay on this computer.",
            "expressify detect photo.jpg",
            "expressify watch",
            "expressify recommend --expression sad --aim lift --medium film",
            "expressify doctor");
        foreach (var command in Commands(screen))
            root.Subcommands.Add(command);
        root.Options.Add(new HelpOption { Action = new HelpWithExamples() });
        root.Options.Add(new VersionOption { Action = new PrintVersion() });
        root.SetAction(parsed =>
        {
            new HelpWithExamples().Invoke(parsed);
            return ExitCode.Usage;
        });
        return root;
    }

    /// <summary>The parser's message without the names of .NET types.</summary>
    private static string MessageForPeople(ParseError error) =>
        ExpectedType().Replace(error.Message, "as a whole number");

    [GeneratedRegex("as expected type '[^']*Int32[^']*'", RegexOptions.None, 1000)]
    private static partial Regex ExpectedType();

    private static string FullName(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? command.Name : $"{FullName(parent)} {command.Name}";
    }
}
