using System.Diagnostics;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>The web host as a process of its own, with a database in a temporary folder.</summary>
internal sealed class WebProgram : IDisposable
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Web.dll");

    private readonly TemporaryFolder folder = new();

    public TemporaryFolder Folder => folder;

    /// <summary>Settings of the environment; the database is in the folder unless they say otherwise.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Runs until it ends by itself.</summary>
    public Task<ProgramRun> RunAsync(params string[] args) => ChildProcess.RunAsync(StartInfo(args));

    public void Dispose() => folder.Dispose();

    private ProcessStartInfo StartInfo(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. args]) { WorkingDirectory = folder.Path };
        start.Environment["ConnectionStrings__ExpressiFy"] = $"Data Source={folder.Path}/expressify.db";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__Console__FormatterOptions__SingleLine"] = "true";
        foreach (var (name, value) in Settings)
        {
            start.Environment.Remove(name);
            if (value is not null)
                start.Environment[name] = value;
        }

        return start;
    }
}
