using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ExpressiFy.Cli.Tests.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task It_finds_what_is_there()
    {
        var run = await Expressify.RunAsync("doctor");

        string[] subjects = [".NET", "Skia", "ONNX Runtime", "Face detector", "Second network", "Catalogue"];
        foreach (var subject in subjects)
            AssertLine(run, $"✓ {subject} ");
    }

    [Fact]
    public async Task A_key_is_found_but_not_printed()
    {
        var run = await DoctorAsync(Expressify.Program, ("Content__Omdb__ApiKey", "k3y-of-a-test"));

        AssertLine(run, "✓ OMDb key");
        AssertLine(run, "– TMDB token", "Content__Tmdb__Token");
        AssertLine(run, "✓ Deezer");
        Assert.DoesNotContain("k3y-of-a-test", run.Output);
    }

    [Fact]
    public async Task Settings_of_the_environment_override_those_of_the_file()
    {
        folder.Write("appsettings.json", """
            { "Content": { "Tmdb": { "Token": "t0ken-of-a-test" }, "Deezer": { "Enabled": true } } } // a comment
            """);

        var run = await DoctorAsync(Expressify.Program, ("Content__Deezer__Enabled", "false"));

        AssertLine(run, "✓ TMDB token");
        AssertLine(run, "– Deezer");
        Assert.DoesNotContain("t0ken-of-a-test", run.Output);
    }

    [Fact]
    public async Task A_setting_with_which_the_host_would_not_start_is_a_failure()
    {
        var run = await DoctorAsync(Expressify.Program, ("Content__Tmdb__RequestsPerSecond", "4000"));

        run.FailedWith(1, "Missing: Provider settings");
        Assert.Contains("Content:Tmdb:RequestsPerSecond", run.Output.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("ConnectionStrings__ExpressiFy", "nonsense", "✗ Database ", "no connection string")]
    [InlineData("ConnectionStrings__ExpressiFy", "Data Source=/tmp", "✗ Database ", "is a folder")]
    [InlineData("ConnectionStrings__ExpressiFy", "Data Source=/proc/e.db", "✗ Database ", "cannot be written")]
    [InlineData("HOME", "/nowhere/at/all", "✗ Database ", "HOME is \"/nowhere/at/all\"")]
    [InlineData("ASPNETCORE_URLS", "nonsense", "✗ Address ", "no address to listen on")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:5080", "✗ Address ", "no address of this machine")]
    [InlineData("Limits__Burst", "none", "✗ Settings ", "Limits:Burst is \"none\"")]
    [InlineData("Keys__File", "/nowhere/keys.txt", "✗ Settings ", "openssl rand")]
    [InlineData("Limits__Brust", "3", "✗ Settings ", "did you mean Limits:Burst?")]
    [InlineData("Proxy__TrustedAddresses", "proxy.example", "✗ Settings ", "no IP address")]
    public async Task It_makes_the_checks_of_the_hosts_start(string name, string value, string start, string content)
    {
        var run = await DoctorAsync(Expressify.Program, (name, value));
        AssertLine(run, start, content);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_second_network_that_is_switched_off_is_not_needed() => AssertLine(
        await DoctorAsync(Expressify.Program, ("Expressions__SecondNetwork", "false")),
        "– Second network ",
        "Expressions:SecondNetwork");

    [Fact]
    public async Task A_file_that_is_no_database_is_a_failure()
    {
        var file = folder.Write("expressify.db", "This is not a database.");
        var run = await DoctorAsync(Expressify.Program, ("ConnectionStrings__ExpressiFy", $"Data Source={file}"));
        AssertLine(run, "✗ Database ", "The database is damaged. Bring back a backup");
    }

    [Fact]
    public async Task A_port_that_is_in_use_may_be_the_hosts_own()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var run = await DoctorAsync(Expressify.Program, ("ASPNETCORE_URLS", $"http://{listener.LocalEndpoint}"));
        AssertLine(run, "– Address ", $"http://{listener.LocalEndpoint} is in use");
    }

    [Fact]
    public async Task A_database_folder_that_cannot_be_made_is_a_failure()
    {
        var run = await DoctorAsync(Expressify.Program, ("XDG_DATA_HOME", folder.Write("a-file", "")));

        AssertLine(run, "✗ Database ");
        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>One copy of the program for both: a missing library, and a missing and a changed model.</summary>
    [Fact]
    public async Task Missing_files_of_the_program_are_failures_and_the_other_checks_still_run()
    {
        using var copy = new ProgramCopy();
        copy.Remove("libSkiaSharp.so");
        copy.Remove("libonnxruntime.so");
        copy.Remove("blazeface.onnx");
        copy.WriteModel("expression.onnx", "another file");
        copy.Remove("face_expression.onnx");

        var run = await DoctorAsync(copy.Program);

        run.FailedWith(1, "Missing: Skia, ONNX Runtime, Face detector, Expression network, Second network");
        AssertLine(run, "✗ Skia ", "Build again");
        AssertLine(run, "✗ Face detector ", "npm ci");
        AssertLine(run, "✗ Expression network ", "sha256");
        AssertLine(run, "✗ Second network ", "npm ci");
        AssertLine(run, "✓ Catalogue");
    }

    [Fact]
    public async Task A_missing_system_library_is_named()
    {
        using var copy = new ProgramCopy();
        // Makes the library depend on one that no system has.
        copy.ReplaceText("libonnxruntime.so", "libstdc++.so.6", "libstdc++.so.9");

        AssertLine(await DoctorAsync(copy.Program), "✗ ONNX Runtime ", "libstdc++.so.9");

        var detect = await ChildProcess.RunAsync(new("dotnet", [copy.Program, "detect", Expressify.Program]));
        detect.FailedWith(1, "libstdc++.so.9");
    }

    public void Dispose() => folder.Dispose();

    private static void AssertLine(ProgramRun run, string start, string content = "") => Assert.Contains(
        run.OutputLines,
        line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains(content, StringComparison.Ordinal));

    private Task<ProgramRun> DoctorAsync(string program, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, "doctor"]) { WorkingDirectory = folder.Path };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return ChildProcess.RunAsync(start);
    }
}
