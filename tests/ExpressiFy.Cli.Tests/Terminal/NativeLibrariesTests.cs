using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Tests.Terminal;

public sealed class NativeLibrariesTests
{
    [Fact]
    public void A_missing_system_library_is_named_with_its_package()
    {
        var said = NativeLibraries.Explain(
            "OpenCV",
            "OpenCvSharpExtern",
            "Unable to load shared library 'OpenCvSharpExtern' or one of its dependencies.\n"
            + "libgtk-3.so.0: cannot open shared object file: No such file or directory\n"
            + "/app/libOpenCvSharpExtern.so: cannot open shared object file: No such file or directory\nlibdrm.so.2");

        Assert.Equal("OpenCV does not load: the system library libgtk-3.so.0, libdrm.so.2 is missing. On Debian and Ubuntu: sudo apt-get install libgtk-3-0 libdrm2", said);
    }

    [Fact]
    public void A_missing_native_library_of_our_own_asks_for_a_build() => Assert.Contains(
        "Build again",
        NativeLibraries.Explain("OpenCV", "OpenCvSharpExtern", "libOpenCvSharpExtern.so: cannot open shared object file: No such file or directory"),
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_missing_here()
    {
        Assert.Null(NativeLibraries.OpenCvProblem());
        Assert.Null(NativeLibraries.OnnxRuntimeProblem());
    }
}
