using ExpressiFy.Lab.Commands;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class CommandErrorsTests
{
    [Fact]
    public void What_is_wrong_with_a_machine_or_a_file_is_one_line()
    {
        Assert.Equal("error: no such model.", Line(new LabException("no such model.")));
        Assert.Equal(
            "error: A native library does not load (libx.so); ./start installs the system packages that are missing.",
            Line(new AggregateException(new TypeInitializationException("NativeMethods", new DllNotFoundException("libx.so\ntried here\ntried there")))));
    }

    [Fact]
    public void A_defect_is_not_hidden() => Assert.Throws<InvalidOperationException>(() => CommandErrors.Run(() => throw new InvalidOperationException("a defect")));

    private static string Line(Exception problem)
    {
        var (previous, written) = (Console.Error, new StringWriter());
        Console.SetError(written);
        try
        {
            Assert.Equal(1, CommandErrors.Run(() => throw problem));
        }
        finally
        {
            Console.SetError(previous);
        }

        return Assert.Single(written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
