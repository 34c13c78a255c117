using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Tests.Storage;

public sealed class DatabaseInspectionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_file_that_is_not_there_can_be_made_and_is_not_made()
    {
        var file = folder.Path + "/new/deeper/expressify.db";
        Assert.Null(BeforeStart(file));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_database_of_this_version_has_no_problem()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var inspection = ExpressiFyStorage.InspectionOf(SqliteAddress.OfFile(database.File));
        Assert.Null(inspection.BeforeStart());
        Assert.Null(inspection.WhileRunning(withPages: true));
        Assert.Null(inspection.OfContent());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(database.File)!, "*probe*"));
    }

    [Fact]
    public void A_folder_is_none() => Assert.Equal(DatabaseFault.Folder, BeforeStart(folder.Path)?.Fault);

    [Fact]
    public void A_file_below_a_file_cannot_be_made()
    {
        var file = folder.Write("a-file", "");
        Assert.Equal(DatabaseFault.NotWritable, BeforeStart(Path.Combine(file, "expressify.db"))?.Fault);
    }

    [Theory]
    [InlineData("This is no database.")]
    [InlineData("SQLite format 3\0 and then something else, long enough for a page header of a hundred bytes: " +
        "....................................................................................................")]
    public void Another_file_is_damaged(string content)
    {
        var problem = BeforeStart(folder.Write("expressify.db", content));
        Assert.Equal(DatabaseFault.Damaged, problem?.Fault);
        Assert.Contains("restore", problem?.Remedy);
        Assert.Equal(content, File.ReadAllText(folder.File("expressify.db")));
    }

    [Fact]
    public async Task Damaged_pages_are_found()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(300);
        DatabaseFiles.DamagePages(database.File);
        Assert.Equal(DatabaseFault.Damaged, BeforeStart(database.File)?.Fault);
    }

    [Fact]
    public async Task A_newer_database_is_recognised_and_its_migration_named()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await database.RawScalarAsync(DatabaseFiles.NewerMigration);
        var problem = BeforeStart(database.File);
        Assert.Equal(DatabaseFault.Newer, problem?.Fault);
        Assert.Contains("29991231235959_Later", problem?.Remedy);
    }

    [Fact]
    public void The_database_of_another_program_is_left_alone()
    {
        var file = folder.File("other.db");
        Execute(file, "CREATE TABLE notes (text TEXT)");
        Assert.Equal(DatabaseFault.Foreign, BeforeStart(file)?.Fault);
    }

    [Fact]
    public async Task A_database_that_another_program_holds_is_locked()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await using var holder = new SqliteConnection(database.UnpooledConnectionString);
        await holder.OpenAsync();
        await using var command = holder.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;";
        await command.ExecuteNonQueryAsync();
        Assert.Equal(DatabaseFault.Locked, BeforeStart(database.File)?.Fault);
    }

    [Fact]
    public async Task A_running_program_misses_a_file_that_is_gone_or_empty()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var inspection = ExpressiFyStorage.InspectionOf(SqliteAddress.OfFile(database.File));
        await File.WriteAllBytesAsync(database.File, []);
        Assert.Equal(DatabaseFault.Missing, inspection.WhileRunning(withPages: false)?.Fault);
        File.Delete(database.File);
        Assert.Equal(DatabaseFault.Missing, inspection.WhileRunning(withPages: false)?.Fault);
    }

    [Fact]
    public void A_full_disk_and_one_that_is_read_only_are_told_apart()
    {
        using var disk = SmallDisk.Mount();
        var file = Path.Combine(disk.Path, "expressify.db");
        Assert.Null(BeforeStart(file));
        disk.Fill();
        Assert.Equal(DatabaseFault.DiskFull, BeforeStart(file)?.Fault);
        disk.Free();
        Assert.Null(BeforeStart(file));
        disk.MakeReadOnly();
        Assert.Equal(DatabaseFault.NotWritable, BeforeStart(file)?.Fault);
    }

    [Theory]
    [InlineData("nonsense", "no connection string")]
    [InlineData("Mode=Sometimes", "no connection string")]
    [InlineData("Data Source=x;Colour=red", "no connection string")]
    [InlineData("Data Source=", "names no file")]
    [InlineData("Mode=ReadOnly", "names no file")]
    [InlineData("Data Source=~/expressify.db", "not expanded")]
    public void A_wrong_connection_string_is_one_line_with_another(string configured, string message)
    {
        var failure = Assert.Throws<DatabaseException>(() => SqliteAddress.From(configured));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__ExpressiFy=", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void A_password_would_encrypt_nothing()
    {
        var failure = Assert.Throws<DatabaseException>(() => SqliteAddress.From("Data Source=x.db;Password=secret"));
        Assert.Contains("does not encrypt", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=films;Mode=Memory;Cache=Shared")]
    public void A_database_in_memory_keeps_nothing(string configured)
    {
        var problem = ExpressiFyStorage.InspectionOf(SqliteAddress.From(configured)).BeforeStart();
        Assert.Equal(DatabaseFault.Missing, problem?.Fault);
    }

    public void Dispose() => folder.Dispose();

    private static DatabaseProblem? BeforeStart(string file) =>
        ExpressiFyStorage.InspectionOf(SqliteAddress.OfFile(file)).BeforeStart();

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
