using System.Diagnostics;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Cli.Tests.Backups;

public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => Path.Combine(folder.Path, "expressify.db");

    private string Backup => Path.Combine(folder.Path, "backup.db");

    [Fact]
    public async Task A_backup_of_the_hosts_database_is_written_and_brought_back()
    {
        await Databases.CreateAsync(Database);
        var written = await RunAsync("backup", Backup);
        Assert.Equal(0, written.ExitCode);
        Assert.Equal($"{Database} was written to {Backup}.", Assert.Single(written.OutputLines));

        var restored = await RunAsync("restore", Backup);
        Assert.Equal(0, restored.ExitCode);
        Assert.Equal($"{Database} has the content of {Backup}.", restored.OutputLines[0]);
        Assert.StartsWith($"The old database is kept as {Database}.before-restore-", restored.OutputLines[1]);
    }

    [Fact]
    public async Task The_database_can_be_named()
    {
        await Databases.CreateAsync(Database);
        var other = Path.Combine(folder.Path, "other.db");
        Assert.Equal(0, (await Expressify.RunAsync("backup", Backup, "--database", Database)).ExitCode);
        Assert.Equal(0, (await Expressify.RunAsync("restore", Backup, "--database", other)).ExitCode);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_line_and_exit_code_1()
    {
        var missing = await Expressify.RunAsync("backup", Backup, "--database", Database);
        missing.FailedWith(1, $"There is no database at {Database}");
        var list = folder.Write("list.txt", "This is not a database.");
        (await Expressify.RunAsync("restore", list, "--database", Database)).FailedWith(1, "Nothing was changed");
        (await Expressify.RunAsync("restore", Backup, "--database", Database)).FailedWith(1, "There is no file");
        (await Expressify.RunAsync("backup")).FailedWith(2, "backup --help");
    }

    public void Dispose() => folder.Dispose();

    private Task<ProgramRun> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Expressify.Program, .. args]) { WorkingDirectory = folder.Path };
        start.Environment[SqliteAddress.Variable] = $"Data Source={Database}";
        return ChildProcess.RunAsync(start);
    }
}
