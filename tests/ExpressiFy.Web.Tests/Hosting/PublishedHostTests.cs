using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>
/// What build/publish.sh makes for this system runs by itself. For the other systems it is only checked by the script
/// that their native libraries, and no others, are there.
/// </summary>
[Trait("Category", "Long")]
public sealed partial class PublishedHostTests : IDisposable
{
    private const string Target = "linux-x64";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_published_host_reads_a_photograph_on_a_machine_without_dotnet()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture.ToString() != "X64")
            Assert.Skip($"{Target} is started, and this is {RuntimeInformation.RuntimeIdentifier}.");
        var photograph = Photographs.CameraFrame();
        var published = await ChildProcess.RunAsync(
            new("bash", [Path.Combine(Repository.Root, "build", "publish.sh"), folder.Path, Target]));
        Assert.True(published.ExitCode == 0, published.Error);
        Assert.StartsWith(Target, published.OutputLines[^1]);

        using var process = StartHost();
        try
        {
            using var browser = new HttpClient { BaseAddress = await AddressAsync(process) };
            (await browser.GetAsync("/")).EnsureSuccessStatusCode();
            var reply = await (await browser.PostAsync("/api/v1/expressions", Replies.Bytes(photograph))).JsonAsync();
            Assert.NotEmpty(reply.Items("faces"));
        }
        finally
        {
            process.Kill();
        }
    }

    public void Dispose() => folder.Dispose();

    private Process StartHost()
    {
        var home = Path.Combine(folder.Path, Target);
        var start = new ProcessStartInfo(Path.Combine(home, "ExpressiFy.Web"), ["--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = home,
        };
        var names = start.Environment.Keys;
        string[] ofDotnet = [.. names.Where(name => name.StartsWith("DOTNET_", StringComparison.Ordinal))];
        foreach (var name in ofDotnet)
            start.Environment.Remove(name);
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["ConnectionStrings__ExpressiFy"] = $"Data Source={folder.Path}/expressify.db";
        return ChildProcess.Start(start);
    }

    private static async Task<Uri> AddressAsync(Process host)
    {
        using var timeout = new CancellationTokenSource(LongestStart);
        while (await host.StandardOutput.ReadLineAsync(timeout.Token) is string line)
        {
            var match = Opened().Match(line);
            if (match.Success)
                return new(match.Groups[1].Value);
        }

        throw new InvalidOperationException(await host.StandardError.ReadToEndAsync(timeout.Token));
    }

    [GeneratedRegex(@"ExpressiFy is open at (http://[^\s,]+)")]
    private static partial Regex Opened();
}
