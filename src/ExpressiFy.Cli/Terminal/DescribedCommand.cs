using System.CommandLine;
using System.CommandLine.Parsing;

namespace ExpressiFy.Cli.Terminal;

/// <summary>A command whose help ends with examples, and whose failures become one line and an exit code.</summary>
internal sealed class DescribedCommand(string name, string description, params string[] examples)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>
    /// Validator of a path argument: reports an unknown option, which the parser would otherwise take for a path.
    /// </summary>
    public static void RefuseUnknownOptions(ArgumentResult paths)
    {
        var option = paths.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !Path.Exists(token.Value));
        if (option is not null)
            paths.AddError($"Unrecognized option '{option.Value}'.");
    }

    /// <summary>Sets what the command does. Exceptions are reported as by <see cref="Outcome.OfAsync"/>.</summary>
    public DescribedCommand Runs(Screen screen, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        // On another thread: the parser needs the task at once to tell an orderly end from a hang after Ctrl+C.
        SetAction((parsed, cancellation) => Task.Run(
            () => Outcome.OfAsync(screen, () => run(parsed, cancellation)),
            CancellationToken.None));
        return this;
    }

    /// <inheritdoc cref="Runs(Screen, Func{ParseResult, CancellationToken, Task{int}})"/>
    public DescribedCommand Runs(Screen screen, Func<ParseResult, CancellationToken, int> run) =>
        Runs(screen, (parsed, cancellation) => Task.FromResult(run(parsed, cancellation)));
}
