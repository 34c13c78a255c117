using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ExpressiFy.Cli.Terminal;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class DescribedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Takes an unknown option for what it is, where the parser would take it for one more path.</summary>
    public static void RefuseUnknownOptions(ArgumentResult paths)
    {
        if (paths.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)) is { } option)
            paths.AddError($"Unrecognized option '{option.Value}'.");
    }

    /// <summary>What the command does; whatever goes wrong becomes one line and an exit code.</summary>
    public DescribedCommand Runs(Screen screen, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        // On a thread of its own: the parser can only tell an orderly end from a hung one when it gets its task at once.
        SetAction((parsed, cancellation) => Task.Run(() => Outcome.OfAsync(screen, () => run(parsed, cancellation)), CancellationToken.None));
        return this;
    }
}

/// <summary>The library's own help, and the examples below it.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not DescribedCommand { Examples.Count: > 0 } command)
            return ExitCode.Done;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in command.Examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return ExitCode.Done;
    }
}
