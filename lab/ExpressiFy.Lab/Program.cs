using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await LabCommandLine.RunAsync(args, Screen.OfProcess("lab"));
