using System.Globalization;
using ExpressiFy.Cli.Terminal;
using Spectre.Console;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>Shows the shares of lists as a table; with a measurement before, both figures.</summary>
internal static class TasteSharesView
{
    public static void Show(Screen screen, TasteResult result)
    {
        screen.Console.WriteLine(
            "Share of twelve titles in the person's taste, and mood fit (fixed yardstick), after so much was said"
            + (result.Before is null ? "." : "; before > after."));
        var table = new Table().AddColumn("Taste");
        string[] headings = [.. Said.All.Select(said => $"{said}"), .. Said.All.Select(said => $"fit, {said}")];
        foreach (var heading in headings.Prepend("Cells"))
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var (index, line) in result.Shares.Index())
        {
            var earlier = result.Before?[index];
            table.AddRow(
            [
                line.Name,
                line.Cells.ToString(CultureInfo.InvariantCulture),
                .. line.Shares.Select((share, said) => Text(share, earlier?.Shares[said])),
                .. line.Fits.Select((fit, said) => Text(fit, earlier?.Fits[said])),
            ]);
        }

        screen.Show(table);
        var leftOut = result.LeftOut.GroupBy(cell => cell.Taste).Select(
            cells => $"{cells.Key} {string.Join(", ", cells.Select(cell => $"{cell.Cell} ({cell.Titles})"))}");
        screen.Output.WriteLine(
            $"Cells left out, because fewer than {TasteSimulation.FewestTitles} titles of the taste may come: "
            + $"{string.Join("; ", leftOut)}.");
    }

    private static string Text(double value, double? before)
    {
        var text = value.ToString("0.000", CultureInfo.InvariantCulture);
        return before is null ? text : $"{before.Value.ToString("0.000", CultureInfo.InvariantCulture)} > {text}";
    }
}
