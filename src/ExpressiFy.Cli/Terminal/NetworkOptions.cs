using System.CommandLine;

namespace ExpressiFy.Cli.Terminal;

/// <summary>Options of the commands that read expressions: which networks do it.</summary>
internal static class NetworkOptions
{
    public static Option<bool> WithoutSecond() => new("--no-second-network")
    {
        Description = "Read with our own network alone, as all faces narrower than 80 pixels are.",
    };

    public static Option<bool> Small() => new("--small-network")
    {
        Description = "Read with our small network: a fifth of the work, a point less accurate.",
    };
}
