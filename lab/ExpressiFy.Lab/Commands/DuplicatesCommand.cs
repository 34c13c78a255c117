using System.CommandLine;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// duplicates: counts the photographs that a data set holds more than once, within and across its parts.
/// </summary>
public static class DuplicatesCommand
{
    private const string TrainingPart = "learned";
    private const string HeldOutPart = "held out";

    private static readonly string[] CountColumns = ["pairs: exact", "near", "mirrored", "other label"];

    public static Command Create()
    {
        var data = SharedOptions.Data();
        var recipe = SharedOptions.HeldOutRecipe(defaultName: "first");
        var command = new Command(
            "duplicates", "Count the photographs that are in the data more than once") { data, recipe };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            var loaded = Recipe.Load(parsed.GetRequiredValue(recipe));
            var faces = FaceData.Read(parsed.GetRequiredValue(data));
            ShowPairs(faces, loaded.HeldOut);
            ShowExcluded(faces, loaded);
            return 0;
        }));
        return command;
    }

    private static void ShowPairs(IReadOnlyList<FaceSample> faces, HeldOutRecipe recipe)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("parts");
        foreach (var header in CountColumns)
            table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var count in DuplicateCount.Of(NearDuplicates.Find(faces), PartsOf(faces, recipe)))
        {
            table.AddRow(
                $"{count.FirstPart} – {count.SecondPart}",
                $"{count.Exact}",
                $"{count.Near}",
                $"{count.Mirrored}",
                $"{count.LabelsDiffer(faces)}");
        }

        AnsiConsole.Write(table);
    }

    private static string[] PartsOf(IReadOnlyList<FaceSample> faces, HeldOutRecipe recipe)
    {
        var heldOut = Split.HeldOutOf(faces, recipe).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. faces.Select(PartOf)];

        string PartOf(FaceSample face)
        {
            if (face.Usage != Split.Training)
                return face.Usage;
            return heldOut.Contains(face) ? HeldOutPart : TrainingPart;
        }
    }

    private static void ShowExcluded(IReadOnlyList<FaceSample> faces, Recipe recipe)
    {
        var split = Split.Of(faces, recipe.HeldOut with { LeftOut = DuplicateExclusion.Cropped });
        Console.WriteLine(
            $"Of the faces that would be learned, {split.ExcludedExact} are exact copies of faces in other parts, "
            + $"{split.ExcludedNear} more are near copies, "
            + $"{split.ExcludedCropped} more other crops of the same photographs; "
            + $"{split.TrainingSet.Count} are none of these.");
        Console.WriteLine($"Recipe {recipe.Name} leaves out {Describe(recipe.HeldOut.LeftOut)}.");
    }

    private static string Describe(DuplicateExclusion exclusion) => exclusion switch
    {
        DuplicateExclusion.None => "none of them",
        DuplicateExclusion.Exact => "the exact ones",
        DuplicateExclusion.Near => "the exact and the near ones",
        _ => "all of them",
    };
}
