using System.CommandLine;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Storage.Backups;

namespace ExpressiFy.Cli.Backups;

/// <summary>`expressify backup`: writes the web host's database to one file, also while the host runs.</summary>
internal static class BackupCommand
{
    public static Command Describe(Screen screen)
    {
        var file = new Argument<string>("file")
        {
            Description = "The file to write; an earlier backup of that name is replaced.",
        };
        var database = DatabaseOption.Create();
        var command = new DescribedCommand(
            "backup",
            "Writes the web host's database to one file, also while the host runs. "
                + "The file holds all profiles: keep it as safe as the database.",
            "expressify backup expressify-backup.db",
            "expressify backup /mnt/safe/today.db --database /srv/expressify/expressify.db")
        {
            file, database,
        };
        return command.Runs(screen, (parsed, _) =>
        {
            var target = parsed.GetRequiredValue(file);
            var source = DatabaseOption.AddressOf(parsed.GetValue(database));
            DatabaseBackup.Write(source, target);
            screen.Output.WriteLine($"{source.Name} was written to {Path.GetFullPath(target)}.");
            return ExitCode.Done;
        });
    }
}
