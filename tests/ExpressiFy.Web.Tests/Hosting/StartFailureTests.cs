using System.Net;
using System.Net.Sockets;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>Every start that fails ends in one line with the remedy, and exit code 1.</summary>
public sealed class StartFailureTests : IDisposable
{
    private const string Database = "ConnectionStrings__ExpressiFy";

    // The folder with the program's own appsettings.json.
    private static readonly string[] DefaultArguments = ["--contentRoot", AppContext.BaseDirectory];

    private readonly WebProgram program = new();

    [Fact]
    public async Task A_port_that_is_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await FailsAsync($"127.0.0.1:{port} is in use", "--urls", $"http://127.0.0.1:{port}");
    }

    [Theory]
    [InlineData("nonsense", "no address to listen on")]
    [InlineData("ftp://localhost:5080", "no address to listen on")]
    [InlineData("http://localhost:99999", "port of 0 to 65535")]
    [InlineData("http://127.0.0.1:5080/films", "has a path")]
    [InlineData("http://192.0.2.1:5080", "no address of this machine")]
    [InlineData("https://127.0.0.1:0", "no certificate for https. Set Kestrel__Certificates__Default__Path")]
    public async Task A_wrong_address(string address, string message) => await FailsAsync(message, "--urls", address);

    [Theory]
    [InlineData("Limits__Burst", "none", "Limits:Burst is \"none\"")]
    [InlineData("Limits__Burst", "0", "a whole number from 1 to 1000000")]
    [InlineData("Limits__Brust", "3", "Limits:Brust is no setting; did you mean Limits:Burst?")]
    [InlineData("EXPRESSIFY_CONTENT_TMDB_TOKEN", "t0ken", "did you mean Content:Tmdb:Token?")]
    [InlineData("Content__Tmdb__RequestsPerSecond", "4000", "Content:Tmdb:RequestsPerSecond")]
    [InlineData("Content__Deezer__Enabled", "perhaps", "Content:Deezer:Enabled is \"perhaps\"")]
    [InlineData("Catalogue__Additions", "/nowhere/films.tsv", "/nowhere/films.tsv")]
    [InlineData("Proxy__TrustedAddresses", "proxy.example", "no IP address or network")]
    [InlineData("AllowedHosts", "https://films.example", "no name of a host")]
    [InlineData("Keys__File", "/nowhere/keys.txt", "openssl rand -base64 32")]
    [InlineData("Keys__Certificate", "/nowhere/keys.pfx", "Keys:Certificate cannot be read")]
    [InlineData("Logging__LogLevel__Default", "Loud", "Loud")]
    [InlineData(Database, "nonsense", "no connection string of SQLite")]
    [InlineData(Database, "Data Source=/proc/expressify.db", "cannot be written")]
    [InlineData(Database, "Data Source=/tmp", "is a folder")]
    [InlineData(Database, "Data Source=:memory:", "in memory keeps nothing")]
    [InlineData("Kestrel__Certificates__Default__Path", "/nowhere.pfx", "Kestrel:Certificates:Default:Path is")]
    public async Task A_wrong_setting(string name, string value, string message)
    {
        program.Settings[name] = value;
        await FailsAsync(message);
    }

    [Fact]
    public async Task A_home_folder_that_is_missing()
    {
        program.Settings[Database] = null;
        program.Settings["XDG_DATA_HOME"] = null;
        program.Settings["HOME"] = "/nowhere/at/all";
        await FailsAsync("HOME is \"/nowhere/at/all\"");
        Assert.False(Directory.Exists("/nowhere"));
    }

    [Fact]
    public async Task A_settings_file_that_is_no_JSON()
    {
        program.Folder.Write("appsettings.json", "{ \"Limits\": ");
        await FailsAsync("appsettings.json", "--contentRoot", program.Folder.Path);
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        program.Folder.Write("expressify.db", "This is not a database.\n");
        await FailsAsync("The database is damaged. Bring back a backup: expressify restore FILE.");
    }

    [Fact]
    public async Task A_disk_that_is_full_or_read_only()
    {
        using var disk = SmallDisk.Mount();
        program.Settings[Database] = $"Data Source={disk.Path}/expressify.db";
        disk.Fill();
        await FailsAsync("The disk of the database is full.");
        disk.Free();
        disk.MakeReadOnly();
        await FailsAsync("The database cannot be written.");
    }

    public void Dispose() => program.Dispose();

    private async Task FailsAsync(string message, params string[] args)
    {
        var run = await program.RunAsync([.. DefaultArguments, .. args]);
        run.FailedWith(1, message);
        Assert.StartsWith("ExpressiFy did not start. ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
