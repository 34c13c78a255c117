using System.CommandLine;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Storage.Backups;

namespace ExpressiFy.Cli.Backups;

/// <summary>`expressify restore`: brings a backup back, also while the host runs.</summary>
internal static class RestoreCommand
{
    public static Command Describe(Screen screen)
    {
        var file = new Argument<string>("file")
        {
            Description = "A backup, or a copy that an upgrade or an earlier restore has kept.",
        };
        var database = DatabaseOption.Create();
        var command = new DescribedCommand(
            "restore",
            "Puts a backup in place of the web host's database, also while the host runs, "
                + "and keeps the old database beside it for a week. "
                + "Refuses a backup that is damaged or of a newer version.",
            "expressify restore expressify-backup.db")
        {
            file, database,
        };
        return command.Runs(screen, async (parsed, cancellation) =>
        {
            var backup = parsed.GetRequiredValue(file);
            var target = DatabaseOption.AddressOf(parsed.GetValue(database));
            var kept = await DatabaseRestore.RunAsync(target, backup, TimeProvider.System, cancellation);
            await screen.Output.WriteLineAsync($"{target.Name} has the content of {backup}.");
            if (kept is not null)
                await screen.Output.WriteLineAsync($"The old database is kept as {kept}.");
            return ExitCode.Done;
        });
    }
}
