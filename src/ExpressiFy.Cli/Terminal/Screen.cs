using Spectre.Console;

namespace ExpressiFy.Cli.Terminal;

/// <summary>
/// The output of a command: results go to standard output, messages to standard error. Colour, progress bars and live
/// displays are used on terminals only; pipes and files get plain lines.
/// </summary>
internal sealed class Screen
{
    /// <summary>Columns of a table that is written to a pipe or file, where no window wraps it.</summary>
    private const int UnboundedWidth = 1000;

    private readonly IAnsiConsole errorConsole;
    private readonly string program;
    private bool isTracking;

    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="outputIsTerminal">Whether standard output is a terminal.</param>
    /// <param name="errorIsTerminal">Whether standard error is a terminal.</param>
    /// <param name="colour">Whether terminals get colour.</param>
    /// <param name="program">The name before error messages.</param>
    public Screen(
        TextWriter output,
        TextWriter error,
        bool outputIsTerminal,
        bool errorIsTerminal,
        bool colour,
        string program = "expressify")
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

    /// <summary>Whether this writes to the streams of the process, not to those of a test.</summary>
    public bool IsOfProcess { get; private init; }

    /// <summary>Standard output for markup, tables and live displays.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The screen of this process. NO_COLOR (no-color.org) and TERM=dumb are respected.</summary>
    public static Screen OfProcess(string program = "expressify")
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(
            System.Console.Out,
            System.Console.Error,
            !System.Console.IsOutputRedirected && !isDumb,
            !System.Console.IsErrorRedirected && !isDumb,
            colour,
            program)
        {
            IsOfProcess = true,
        };
    }

    /// <summary>Writes an error as one line to standard error; line breaks in the message become spaces.</summary>
    public void WriteError(string message)
    {
        var parts = message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        WriteNote($"{program}: {string.Join(' ', parts)}");
    }

    /// <summary>Writes a line that is no error to standard error.</summary>
    public void WriteNote(string line)
    {
        // The line has to go above a progress bar, whose position only its console knows.
        if (isTracking)
            errorConsole.WriteLine(line);
        else
            Error.WriteLine(line);
    }

    /// <summary>
    /// Writes a table without a frame to standard output. Off a terminal, trailing spaces are removed.
    /// </summary>
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

    /// <summary>Runs long work, with a progress bar on standard error if that is a terminal.</summary>
    /// <param name="description">What is done.</param>
    /// <param name="total">Amount of work, in any unit.</param>
    /// <param name="show">Whether a bar is wanted.</param>
    /// <param name="work">Receives the method that reports how much of <paramref name="total"/> is done.</param>
    public void Track(string description, long total, bool show, Action<Action<long>> work)
    {
        if (!show || !ErrorIsTerminal)
        {
            work(_ => { });
            return;
        }

        isTracking = true;
        try
        {
            TrackOnTerminal(description, total, work);
        }
        finally
        {
            isTracking = false;
        }
    }

    private void TrackOnTerminal(string description, long total, Action<Action<long>> work)
    {
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(),
            new ProgressBarColumn(),
            new PercentageColumn(),
            new RemainingTimeColumn(),
        ];
        errorConsole.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            var task = context.AddTask(Markup.Escape(description), maxValue: Math.Max(1, total));
            work(done => task.Value = done);
        });
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
