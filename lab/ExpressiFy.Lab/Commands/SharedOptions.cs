using System.CommandLine;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string> Data(
        string description = "fer2013.csv, fer2013.csv.gz or a folder of class folders") =>
        new("--data") { Description = description, Required = true };

    public static Option<string> Usage() => new("--usage")
    {
        Description = $"The split to measure on; {EvaluationSet.HeldOut} for the faces of Training that are set aside",
        DefaultValueFactory = _ => Split.PublicTest,
    };

    public static Option<int> Threads() => new("--threads")
    {
        Description = "Threads to compute with",
        DefaultValueFactory = _ => TorchThreads.Default,
    };

    /// <summary>For a command that needs only the part of a recipe that defines the held-out faces.</summary>
    public static Option<string> HeldOutRecipe(string defaultName) => new("--recipe")
    {
        Description = "The recipe that says which faces are held out",
        DefaultValueFactory = _ => defaultName,
    };
}
