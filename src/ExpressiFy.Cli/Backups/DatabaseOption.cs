using System.CommandLine;
using ExpressiFy.Cli.Settings;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Cli.Backups;

/// <summary>The option --database of the commands on backups.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Create() => new("--database")
    {
        Description = "The database file; without it, that of a web host started in this folder.",
        HelpName = "file",
    };

    public static SqliteAddress AddressOf(string? file) =>
        file is null ? HostSettings.Database() : SqliteAddress.OfFile(file);
}
