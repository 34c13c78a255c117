using System.Net;
using System.Text;
using ExpressiFy.Browser.Tests.Browsing;
using ExpressiFy.Browser.Tests.Cameras;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ExpressiFy.Browser.Tests.Privacy;

/// <summary>Pictures are read in memory and dropped: no byte of a frame reaches a disk or a log.</summary>
public sealed class FramesLeaveNoTraceTests(Browsers browsers) : InBrowser(browsers)
{
    private const int Seed = 20_261_122;
    private const string Read = "/api/v1/expressions";

    private static readonly string[] NoDisk = ["/dev/", "/memfd:", "/proc/"];

    // Every line that any part of the program can log.
    private static readonly (string, string)[] AllLogs =
    [
        ("Logging__LogLevel__Default", "Trace"),
        ("Logging__LogLevel__ExpressiFy", "Trace"),
        ("Logging__LogLevel__Microsoft", "Trace"),
        ("Content__Deezer__Enabled", "false"),
    ];

    [Fact]
    public async Task No_byte_of_a_frame_reaches_a_disk_or_a_log()
    {
        var pictures = new MarkedPictures(Seed);
        var traces = new Traces(pictures);
        await using var app = await RunningApp.StartAsync(AllLogs);
        using var files = new NewFiles(app.Folder, Path.GetDirectoryName(Places.Program)!);

        await SendAsPhotosAsync(app, pictures);
        await SendToCameraAsync(app, pictures);
        await ShowToTheLivePageAsync(app);
        var open = OpenForWriting(app.ProcessId);
        var appeared = files.Seen;
        await app.StopAsync();

        Assert.Contains(app.Output, line => line.Contains(Read, StringComparison.Ordinal));
        Assert.Empty(traces.In(Encoding.UTF8.GetBytes(string.Join('\n', app.Output)), "the log"));
        Assert.Empty(traces.Below(app.Folder));
        Assert.All(appeared.Where(file => !IsProbe(file)), file =>
            Assert.StartsWith(app.DatabaseFile, file, StringComparison.Ordinal));
        Assert.All(open, file => Assert.StartsWith(app.DatabaseFile, file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_frame_that_did_reach_a_disk_or_a_log_would_be_found()
    {
        var pictures = new MarkedPictures(Seed);
        var traces = new Traces(pictures);
        var folder = Directory.CreateTempSubdirectory("expressify-traces-").FullName;
        try
        {
            using var files = new NewFiles(folder);
            var leak = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "deep", "down")).FullName, ".leak");
            foreach (var bytes in Leaks(pictures))
            {
                await File.WriteAllBytesAsync(leak, bytes);
                Assert.NotEmpty(traces.Below(folder));
            }

            await File.WriteAllTextAsync(leak, "{\"faces\":[],\"mood\":null}");
            Assert.Empty(traces.Below(folder));

            var brief = Path.Combine(folder, "ASPNETCORE_1234.tmp");
            await File.WriteAllBytesAsync(brief, pictures.Jpeg);
            File.Delete(brief);
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            while (!files.Seen.Contains(brief))
                await Task.Delay(20, timeout.Token);

            await using (File.Create(brief))
                Assert.Contains(brief, OpenForWriting(Environment.ProcessId));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A run on a busy machine is long enough for the check whether the disk can be written to, which writes zeros.
    private static bool IsProbe(string file) =>
        Path.GetFileName(file).StartsWith("expressify-probe", StringComparison.Ordinal);

    private static IEnumerable<byte[]> Leaks(MarkedPictures pictures)
    {
        using var another = Photographs.Nobody();
        return
        [
            pictures.Jpeg,
            pictures.LargeJpeg[..200],
            [1, .. pictures.Mark, 2],
            [3, .. pictures.Pixels],
            Encoding.Unicode.GetBytes(Encoding.ASCII.GetString(pictures.Mark)),
            .. Enumerable.Range(0, 3).Select(shift => Base64Line([.. new byte[shift], .. pictures.Mark, 8])),
            Encoding.ASCII.GetBytes(Convert.ToHexString(pictures.Jpeg)),
            Encoding.ASCII.GetBytes(Convert.ToBase64String(pictures.Jpeg)),
            [.. new byte[100], .. Photographs.Jpeg(another)],
        ];
    }

    private static byte[] Base64Line(byte[] bytes) =>
        Encoding.ASCII.GetBytes($"frame: {Convert.ToBase64String(bytes)}");

    private static async Task SendAsPhotosAsync(RunningApp app, MarkedPictures pictures)
    {
        using var sender = new Sender(app);
        Assert.Equal(HttpStatusCode.OK, await sender.PostAsync(Read, pictures.Jpeg, "image/jpeg"));
        Assert.Equal(HttpStatusCode.OK, await sender.PostAsync(Read, pictures.Png, "image/png"));
        Assert.Equal(HttpStatusCode.OK, await sender.PostAsync(Read, pictures.LargeJpeg, "image/jpeg"));
        Assert.Equal(HttpStatusCode.OK, await sender.PostFormAsync(Read, pictures.LargeJpeg));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostAsync(Read, pictures.Broken, "image/jpeg"));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostAsync(Read, pictures.Mark, "image/jpeg"));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostAsync(Read, pictures.TooLarge, "image/jpeg"));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostFormAsync(Read, pictures.TooLarge));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostFormAsync(Read, pictures.Jpeg, field: "somewhere-else"));

        var token = await sender.TokenAsync();
        Assert.Equal(HttpStatusCode.OK, await sender.PostFormAsync("/photo", pictures.Jpeg, token: token));
        Assert.Equal(HttpStatusCode.OK, await sender.PostFormAsync("/photo", pictures.LargeJpeg, token: token));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostFormAsync("/photo", pictures.Broken, token: token));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostFormAsync("/photo", pictures.TooLarge, token: token));
        Assert.NotEqual(HttpStatusCode.OK, await sender.PostFormAsync("/photo", pictures.LargeJpeg, token: "forged"));

        foreach (var elsewhere in new[] { "/api/v1/feedback", "/api/v1/profile", "/feedback", "/nowhere", "/" })
        {
            await sender.PostAsync(elsewhere, pictures.Jpeg, "application/json");
            await sender.PostFormAsync(elsewhere, pictures.LargeJpeg);
        }
    }

    private static async Task SendToCameraAsync(RunningApp app, MarkedPictures pictures)
    {
        using var sender = new Sender(app);
        byte[][] frames = [pictures.Jpeg, pictures.Png, pictures.Broken, pictures.Mark, pictures.Jpeg];
        var answers = await sender.SendLiveAsync(frames);
        Assert.Contains("\"expression\"", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"error\"", answers[3], StringComparison.Ordinal);
        await sender.SendBadlyAsync(pictures);
    }

    private async Task ShowToTheLivePageAsync(RunningApp app)
    {
        var visit = await VisitAsync(app);
        var home = await new HomePage(visit).OpenAsync();
        await home.OpenCameraAsync();
        await visit.ReadingsAsync(5);
        await home.StopButton.ClickAsync();
        await Expect(home.Message).ToContainTextAsync("The camera is off");
    }

    // Linux keeps a list of what a process has open, and how.
    private static List<string> OpenForWriting(int process)
    {
        const int writing = 3; // O_WRONLY or O_RDWR
        var open = new List<string>();
        foreach (var handle in new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos())
        {
            var target = handle.LinkTarget;
            if (target is null || !IsOnDisk(target))
                continue;
            if ((FlagsOf(process, handle.Name) & writing) != 0)
                open.Add(target);
        }

        return open;
    }

    private static bool IsOnDisk(string target) =>
        target.StartsWith('/') && !NoDisk.Any(prefix => target.StartsWith(prefix, StringComparison.Ordinal));

    // The open(2) flags of a handle, which Linux writes in octal.
    private static int FlagsOf(int process, string handle)
    {
        const string label = "flags:";
        var lines = File.ReadLines($"/proc/{process}/fdinfo/{handle}");
        var flags = lines.First(line => line.StartsWith(label, StringComparison.Ordinal));
        return Convert.ToInt32(flags[label.Length..].Trim(), 8);
    }
}
