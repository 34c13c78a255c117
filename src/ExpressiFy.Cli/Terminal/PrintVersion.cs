using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace ExpressiFy.Cli.Terminal;

/// <summary>Prints the version of the project, which Directory.Build.props states for all of its programs.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    /// <summary>The version without the commit that the build appends after "+".</summary>
    private static readonly string Version = typeof(PrintVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return ExitCode.Done;
    }
}
