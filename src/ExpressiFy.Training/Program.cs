using System.CommandLine;
using System.Globalization;
using ExpressiFy.Training.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Trains, evaluates and exports the network that reads facial expressions.")
{
    TrainCommand.Create(TimeProvider.System),
    EvaluateCommand.Create(),
    ExportCommand.Create(),
    CompareCommand.Create(),
    RestoreCommand.Create(),
    TeachCommand.Create(),
    SvmCommand.CreateClassical(),
    SvmCommand.CreateHybrid(),
    DuplicatesCommand.Create(),
};
// Ctrl+C ends a run after a checkpoint; writing one takes less than a second, a batch at most a few.
return await root.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
