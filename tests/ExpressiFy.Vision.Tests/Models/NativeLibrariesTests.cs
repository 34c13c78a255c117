using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Models;

public sealed class NativeLibrariesTests
{
    [Fact]
    public void Missing_system_libraries_are_named_with_their_packages()
    {
        const string loaderMessage = """
            Unable to load shared library 'onnxruntime' or one of its dependencies.
            libstdc++.so.6: cannot open shared object file: No such file or directory
            /app/libonnxruntime.so: cannot open shared object file: No such file or directory
            """;

        const string expected = "ONNX Runtime does not load: the system library libstdc++.so.6 is missing. "
            + "On Debian and Ubuntu: sudo apt-get install libstdc++6";
        Assert.Equal(expected, NativeLibraries.Explain("ONNX Runtime", "onnxruntime", loaderMessage));
    }

    [Fact]
    public void The_remedy_for_a_missing_native_library_of_a_package_is_a_build()
    {
        const string loaderMessage =
            "libSkiaSharp.so: cannot open shared object file: No such file or directory";
        Assert.Contains("Build again", NativeLibraries.Explain("Skia", "libSkiaSharp", loaderMessage));
    }

    [Fact]
    public void The_native_libraries_load_in_the_tests()
    {
        Assert.Null(NativeLibraries.SkiaProblem());
        Assert.Null(NativeLibraries.OnnxRuntimeProblem());
    }

    [Fact]
    public void A_library_that_is_cut_off_is_noticed_before_it_is_loaded()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux has these files.");
        using var folder = new TemporaryFolder();
        var whole = Directory.EnumerateFiles(AppContext.BaseDirectory, "lib*.so", SearchOption.AllDirectories)
            .First(file => Path.GetFileName(file) is "libonnxruntime.so" or "libe_sqlite3.so"
                && file.Contains("x64", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(whole);

        Assert.False(ElfFile.IsCutOff(whole));
        foreach (var length in (int[])[10, 64, 1000, bytes.Length / 2, bytes.Length * 9 / 10])
            Assert.True(ElfFile.IsCutOff(folder.Write($"{length}.so", bytes.AsSpan(0, length))));
        Assert.False(ElfFile.IsCutOff(folder.Write("text.so", "no library")));
    }
}
