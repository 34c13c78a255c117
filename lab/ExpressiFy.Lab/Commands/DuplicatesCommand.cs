using System.CommandLine;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using Spectre.Console;

namespace ExpressiFy.Lab.Commands;

/// <summary>duplicates: counts photographs that a data set holds more than once, within and across the parts that a recipe makes of it.</summary>
public static class DuplicatesCommand
{
    private const string Learned = "learned", HeldOut = "held out";

    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "fer2013.csv, fer2013.csv.gz or a folder of class folders", Required = true };
        var recipe = new Option<string>("--recipe") { Description = "The recipe that says which faces are held out", DefaultValueFactory = _ => "first" };
        var command = new Command("duplicates", "Count the photographs that are in the data more than once") { data, recipe };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            var loaded = Recipe.Load(parsed.GetRequiredValue(recipe));
            Show(FaceData.Read(parsed.GetRequiredValue(data)), loaded.Name, loaded.HeldOut);
            return 0;
        }));
        return command;
    }

    private static void Show(IReadOnlyList<FaceSample> faces, string name, HeldOutRecipe recipe)
    {
        var heldOut = Split.HeldOutOf(faces, recipe).ToHashSet(ReferenceEqualityComparer.Instance);
        var parts = faces.Select(face => face.Usage != Split.Training ? face.Usage : heldOut.Contains(face) ? HeldOut : Learned).ToArray();
        var counts = DuplicateCount.Of(NearDuplicates.Find(faces), parts);

        var table = new Table().Border(TableBorder.None).AddColumns("parts");
        foreach (var header in (string[])["pairs: exact", "near", "mirrored", "other label"])
            table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var count in counts)
            table.AddRow($"{count.One} – {count.Other}", $"{count.Exact}", $"{count.Near}", $"{count.Mirrored}", $"{count.LabelsDiffer(faces)}");
        AnsiConsole.Write(table);

        var split = Split.Of(faces, recipe with { LeftOut = DuplicateExclusion.Cropped });
        Console.WriteLine(
            $"Of the faces that would be learned, {split.ExcludedExact} are exact copies of faces in other parts, {split.ExcludedNear} more are near copies, "
            + $"{split.ExcludedCropped} more other crops of the same photographs; {split.TrainingSet.Count} are none of these.");
        Console.WriteLine($"Recipe {name} leaves out {LeftOut(recipe.LeftOut)}.");
    }

    private static string LeftOut(DuplicateExclusion copies) => copies switch
    {
        DuplicateExclusion.None => "none of them",
        DuplicateExclusion.Exact => "the exact ones",
        DuplicateExclusion.Near => "the exact and the near ones",
        _ => "all of them",
    };
}
