using ExpressiFy.Cli;
using ExpressiFy.Cli.Terminal;

return await CommandLine.RunAsync(args, Screen.OfProcess());
