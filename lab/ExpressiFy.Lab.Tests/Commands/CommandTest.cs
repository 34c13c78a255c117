using System.CommandLine;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Recipes;
using Spectre.Console;

namespace ExpressiFy.Lab.Tests.Commands;

/// <summary>Runs commands on a small data file and short runs, as a person would type them.</summary>
public abstract class CommandTest : IDisposable
{
    protected CommandTest() => Data = SyntheticFer2013File.Write(Folder, Faces);

    protected TemporaryFolder Folder { get; } = new();

    /// <summary>70 faces of Training and 21 of PublicTest.</summary>
    protected FaceSample[] Faces { get; } =
    [
        .. SyntheticFaces.Draw(70),
        .. SyntheticFaces.Draw(21, seed: 2, usage: Split.PublicTest),
    ];

    /// <summary>The path of the faces' fer2013.csv.</summary>
    protected string Data { get; }

    /// <summary>
    /// As many faces as export needs: a fifth of Training is held out, one more than parity is checked on.
    /// </summary>
    protected static FaceSample[] FacesForExport { get; } =
    [
        .. SyntheticFaces.Draw((5 * Parity.Faces) + 5),
        .. SyntheticFaces.Draw(21, seed: 2, usage: Split.PublicTest),
    ];

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Trains two epochs.</summary>
    /// <returns>The path of the run.</returns>
    protected string Run(string name, int seed = 1, FaceSample[]? faces = null, NetworkRecipe? network = null)
    {
        var recipe = SmallRecipe.With(epochs: 2) with { Seed = seed };
        recipe = recipe with { Network = network ?? recipe.Network };
        return SmallRun.Train(Folder.File(name), recipe, faces ?? Faces).Path;
    }

    /// <summary>The output of a command that succeeds.</summary>
    protected static string Invoke(Command command, params string[] arguments)
    {
        var console = Console.Out;
        var ansiConsole = AnsiConsole.Console;
        using var written = new StringWriter();
        Console.SetOut(written);
        AnsiConsole.Console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written) });
        AnsiConsole.Profile.Width = 200;
        try
        {
            Assert.Equal(0, command.Parse(arguments).Invoke());
        }
        finally
        {
            Console.SetOut(console);
            AnsiConsole.Console = ansiConsole;
        }

        return written.ToString();
    }

    protected static void AssertFails(Command command, params string[] arguments) =>
        Assert.Equal(1, command.Parse(arguments).Invoke());
}
