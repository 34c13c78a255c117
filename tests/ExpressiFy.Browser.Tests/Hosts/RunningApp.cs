using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>
/// ExpressiFy in a process of its own on a free port, with its own home, temporary folder and database.
/// Its requests to other machines go to <see cref="OutsideWorld"/>.
/// </summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentQueue<string> output = new();
    private Process process = null!;

    private RunningApp(IEnumerable<(string Name, string Value)> settings)
    {
        Folder = Directory.CreateTempSubdirectory("expressify-browser-").FullName;
        this.settings = new()
        {
            ["HOME"] = Below("home"),
            ["TMPDIR"] = Below("tmp"),
            ["XDG_DATA_HOME"] = "",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__ExpressiFy"] = $"Data Source={DatabaseFile}",
            ["http_proxy"] = Outside.Address,
            ["https_proxy"] = Outside.Address,
            ["no_proxy"] = "127.0.0.1,localhost",
            // The runtime's own debugging sockets would else lie in the temporary folder.
            ["DOTNET_EnableDiagnostics"] = "0",
            // It lives for minutes: what it would measure of its own code to make it faster later costs more.
            ["DOTNET_TieredPGO"] = "0",
        };
        foreach (var (name, value) in settings)
            this.settings[name] = value;
    }

    /// <summary>Everything the program may write to: home, tmp, data and its working folder.</summary>
    public string Folder { get; }

    public string DatabaseFile => Path.Combine(Below("data"), "expressify.db");

    public OutsideWorld Outside { get; } = new();

    /// <summary>E.g. "http://127.0.0.1:40123".</summary>
    public string Address { get; private set; } = "";

    public int ProcessId => process.Id;

    /// <summary>Every line of both streams.</summary>
    public IReadOnlyList<string> Output => [.. output];

    public static async Task<RunningApp> StartAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var app = new RunningApp(settings);
        try
        {
            await app.StartAgainAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it at the address it had, with the data it had.</summary>
    public async Task StartAgainAsync()
    {
        var contentRoot = Path.GetDirectoryName(Places.Program)!;
        var address = Address.Length > 0 ? Address : "http://127.0.0.1:0";
        var start = new ProcessStartInfo("dotnet", [Places.Program, "--contentRoot", contentRoot, "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Below("work"),
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var opened = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => opened.TrySetException(
            new InvalidOperationException($"The program ended:\n{string.Join('\n', output.TakeLast(20))}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await opened.Task.WaitAsync(StartTimeout);

        void Note(string? line)
        {
            if (line is null)
                return;
            output.Enqueue(line);
            var match = Opened().Match(line);
            if (match.Success)
                opened.TrySetResult(match.Groups[1].Value);
        }
    }

    /// <summary>Ends it as the system does at a shutdown, and waits until all it had to say is read.</summary>
    public async Task StopAsync()
    {
        if (process.HasExited)
            return;
        using var term = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await term.WaitForExitAsync();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(timeout.Token);
    }

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        Outside.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private string Below(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    [GeneratedRegex(@"ExpressiFy is open at (http://\S+?)[,\s]*$")]
    private static partial Regex Opened();
}
