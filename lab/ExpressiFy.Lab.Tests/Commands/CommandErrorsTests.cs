using ExpressiFy.Lab.Commands;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class CommandErrorsTests
{
    [Fact]
    public void A_problem_of_the_user_is_one_line() =>
        Assert.Equal("error: no such model.", Line(new LabException("no such model.")));

    [Fact]
    public void A_native_library_that_does_not_load_is_one_line()
    {
        var missing = new DllNotFoundException("libx.so\ntried here\ntried there");
        var error = new AggregateException(new TypeInitializationException("NativeMethods", missing));
        const string Hint = "./start installs the system packages that are missing.";
        Assert.Equal($"error: A native library does not load (libx.so); {Hint}", Line(error));
    }

    [Fact]
    public void Other_exceptions_are_not_caught()
    {
        var error = new InvalidOperationException("a defect");
        Assert.Throws<InvalidOperationException>(() => CommandErrors.Run(() => throw error));
    }

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
