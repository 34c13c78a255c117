using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Models;

public sealed class NativeLibrariesTests
{
    [Fact]
    public void Missing_system_libraries_are_named_with_their_packages()
    {
        const string loaderMessage = """
            Unable to load shared library 'OpenCvSharpExtern' or one of its dependencies.
            libgtk-3.so.0: cannot open shared object file: No such file or directory
            /app/libOpenCvSharpExtern.so: cannot open shared object file: No such file or directory
            libdrm.so.2
            """;

        const string expected = "OpenCV does not load: the system library libgtk-3.so.0, libdrm.so.2 is missing. "
            + "On Debian and Ubuntu: sudo apt-get install libgtk-3-0 libdrm2";
        Assert.Equal(expected, NativeLibraries.Explain("OpenCV", "OpenCvSharpExtern", loaderMessage));
    }

    [Fact]
    public void The_remedy_for_a_missing_native_library_of_a_package_is_a_build()
    {
        const string loaderMessage =
            "libOpenCvSharpExtern.so: cannot open shared object file: No such file or directory";
        Assert.Contains("Build again", NativeLibraries.Explain("OpenCV", "OpenCvSharpExtern", loaderMessage));
    }

    [Fact]
    public void The_native_libraries_load_in_the_tests()
    {
        Assert.Null(NativeLibraries.OpenCvProblem());
        Assert.Null(NativeLibraries.OnnxRuntimeProblem());
    }
}
