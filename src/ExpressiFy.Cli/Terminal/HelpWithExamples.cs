using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ExpressiFy.Cli.Terminal;

/// <summary>Prints the help of System.CommandLine, then the examples of a <see cref="DescribedCommand"/>.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction help = new();

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
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
