using Spectre.Console;

namespace ExpressiFy.Cli.Terminal;

/// <summary>
/// Where a command writes: results to standard output, everything about the run to standard error. Colour, bars and live
/// pictures only where that is a terminal; pipes and files get plain lines.
/// </summary>
internal sealed class Screen
{
    /// <summary>Columns of a table that goes to a pipe or file: wide, because nobody's window wraps it.</summary>
    private const int UnboundedWidth = 1000;

    private readonly IAnsiConsole errorConsole;
    private readonly string program;
    private bool tracking;

    /// <summary>The streams to write to, and the name of the program that stands before its errors.</summary>
    public Screen(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal, bool colour, string program = "expressify")
    {
        this.program = program;
        Output = output;
        Error = error;
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
        Console = ConsoleOn(output, outputIsTerminal, colour);
        errorConsole = ConsoleOn(error, errorIsTerminal, colour);
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public bool OutputIsTerminal { get; }

    public bool ErrorIsTerminal { get; }

    /// <summary>Whether this writes to the streams of the process, and not to a test's.</summary>
    public bool IsOfProcess { get; private init; }

    /// <summary>Standard output for tables and live pictures.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The screen of this process. NO_COLOR (no-color.org) and TERM=dumb are honoured.</summary>
    public static Screen OfProcess(string program = "expressify")
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(
            System.Console.Out,
            System.Console.Error,
            !System.Console.IsOutputRedirected && !dumb,
            !System.Console.IsErrorRedirected && !dumb,
            colour,
            program)
        {
            IsOfProcess = true,
        };
    }

    /// <summary>One line on standard error, whatever the message holds.</summary>
    public void WriteError(string message) =>
        WriteNote($"{program}: {string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");

    /// <summary>One line on standard error that is no failure.</summary>
    public void WriteNote(string line)
    {
        // While a bar is drawn the line has to go above it, and only its console knows where that is.
        if (tracking)
            errorConsole.WriteLine(line);
        else
            Error.WriteLine(line);
    }

    /// <summary>Writes a table without a frame to standard output, without the blanks that would end its lines in a file.</summary>
    public void Show(Table table)
    {
        table.Border = TableBorder.None;
        if (OutputIsTerminal)
        {
            Console.Write(table);
            return;
        }

        using var text = new StringWriter();
        ConsoleOn(text, isTerminal: false, colour: false).Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            Output.WriteLine(line.TrimEnd());
    }

    /// <summary>
    /// Runs long work under a progress bar with the time left, when standard error is a terminal; without one otherwise.
    /// The work reports how much of <paramref name="total"/> is done.
    /// </summary>
    public void Track(string what, long total, bool show, Action<Action<long>> work)
    {
        if (!show || !ErrorIsTerminal)
        {
            work(_ => { });
            return;
        }

        tracking = true;
        try
        {
            errorConsole.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    var task = context.AddTask(Markup.Escape(what), maxValue: Math.Max(1, total));
                    work(done => task.Value = done);
                });
        }
        finally
        {
            tracking = false;
        }
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isTerminal, bool colour)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal && colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
            console.Profile.Width = UnboundedWidth;
        return console;
    }
}
