using System.CommandLine;

namespace ExpressiFy.Cli.Terminal;

/// <summary>The option of the commands that read pictures with both expression networks.</summary>
internal static class SecondNetworkOption
{
    public static Option<bool> Create() => new("--no-second-network")
    {
        Description = "Read with our own network alone, as all faces narrower than 80 pixels are.",
    };
}
