using System.Diagnostics;
using System.Text;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Doctor;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task It_finds_what_is_there()
    {
        var run = await Expressify.Piped("doctor");

        foreach (var there in new[] { ".NET", "OpenCV", "ONNX Runtime", "Face detector", "Catalogue", "Database" })
            Assert.Contains(run.OutputLines, line => line.StartsWith($"✓ {there} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_told_to_be_there_but_never_shown()
    {
        var run = await Doctor(Expressify.Program, ("Content__Omdb__ApiKey", "k3y-of-a-test"));
        Assert.Contains(run.OutputLines, line => line.StartsWith("✓ OMDb key", StringComparison.Ordinal));
        Assert.DoesNotContain("k3y-of-a-test", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.OutputLines, line => line.StartsWith("– TMDB token", StringComparison.Ordinal) && line.Contains("Content__Tmdb__Token", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("✓ Deezer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_in_a_file_count_and_the_environment_goes_before_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", """{ "Content": { "Tmdb": { "Token": "t0ken-of-a-test" }, "Deezer": { "Enabled": true } } } // a remark""");
        var run = await Doctor(Expressify.Program, folder.Path, ("Content__Deezer__Enabled", "false"));
        Assert.Contains(run.OutputLines, line => line.StartsWith("✓ TMDB token", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("– Deezer", StringComparison.Ordinal));
        Assert.DoesNotContain("t0ken-of-a-test", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_with_which_the_host_would_not_start_is_a_finding()
    {
        var run = await Doctor(Expressify.Program, ("Content__Tmdb__RequestsPerSecond", "4000"));
        run.FailedWith(1, "Missing: Provider settings");
        Assert.Contains("Content:Tmdb:RequestsPerSecond", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_native_library_is_a_finding_and_no_crash()
    {
        using var copy = new ProgramCopy();
        copy.Remove("libOpenCvSharpExtern.so");
        copy.Remove("libonnxruntime.so");

        var run = await Doctor(copy.Program);

        run.FailedWith(1, "Missing: OpenCV, ONNX Runtime");
        Assert.Contains(run.OutputLines, line => line.StartsWith("✗ OpenCV ", StringComparison.Ordinal) && line.Contains("Build again", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.StartsWith("✓ Catalogue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_system_library_is_named_where_it_is_missed()
    {
        using var copy = new ProgramCopy();
        // A library that asks for one that no system has.
        copy.Replace("libOpenCvSharpExtern.so", "libgtk-3.so.0", "libgtk-9.so.9");

        var run = await Doctor(copy.Program);
        Assert.Contains(run.OutputLines, line => line.StartsWith("✗ OpenCV ", StringComparison.Ordinal) && line.Contains("libgtk-9.so.9", StringComparison.Ordinal));

        (await Expressify.Child(new("dotnet", [copy.Program, "detect", Expressify.Program]))).FailedWith(1, "libgtk-9.so.9");
    }

    [Fact]
    public async Task A_model_that_is_missing_or_another_file_is_a_finding()
    {
        using var copy = new ProgramCopy();
        copy.Remove("face_detection_short_range.tflite");
        var run = await Doctor(copy.Program);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.OutputLines, line => line.StartsWith("✗ Face detector ", StringComparison.Ordinal) && line.Contains("npm ci", StringComparison.Ordinal));

        copy.Write("face_detection_short_range.tflite", "another file");
        run = await Doctor(copy.Program);
        Assert.Contains(run.OutputLines, line => line.StartsWith("✗ Face detector ", StringComparison.Ordinal) && line.Contains("sha256", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_folder_that_cannot_be_made_is_a_finding()
    {
        using var folder = new TemporaryFolder();
        var run = await Doctor(Expressify.Program, ("XDG_DATA_HOME", folder.Write("a-file", "")));
        Assert.Contains(run.OutputLines, line => line.StartsWith("✗ Database ", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
    }

    private static Task<ProgramRun> Doctor(string program, params (string Name, string Value)[] environment) => Doctor(program, "", environment);

    private static Task<ProgramRun> Doctor(string program, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, "doctor"]) { WorkingDirectory = folder };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Expressify.Child(start);
    }

    /// <summary>The program in a folder of its own, made of links, in which files can be missing or different.</summary>
    private sealed class ProgramCopy : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public ProgramCopy()
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
            {
                var copy = folder.File(Path.GetRelativePath(AppContext.BaseDirectory, file));
                // The host follows a link of the program itself to where it came from.
                if (Path.GetFileName(file).StartsWith("ExpressiFy.Cli.", StringComparison.Ordinal))
                    File.Copy(file, copy);
                else
                    File.CreateSymbolicLink(copy, file);
            }
        }

        public string Program => Path.Combine(folder.Path, "ExpressiFy.Cli.dll");

        public void Remove(string name) => File.Delete(Find(name));

        public void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.Path, "models", name), text);

        public void Replace(string name, string old, string other)
        {
            var file = Find(name);
            var bytes = File.ReadAllBytes(file);
            var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(old));
            Assert.True(at >= 0, $"{name} does not mention {old}.");
            Encoding.ASCII.GetBytes(other).CopyTo(bytes.AsSpan(at));
            File.Delete(file);
            File.WriteAllBytes(file, bytes);
        }

        public void Dispose() => folder.Dispose();

        private string Find(string name) => Directory.EnumerateFiles(folder.Path, name, SearchOption.AllDirectories).First();
    }
}
