using Mono.Cecil;
using Xunit;

namespace ExpressiFy.Testing.Architecture;

/// <summary>
/// Checks the names of the types that assemblies declare. Types that the compiler generates are left out.
/// </summary>
public static class Vocabulary
{
    /// <summary>The product's own namespaces begin with this.</summary>
    private const string ProductPrefix = "ExpressiFy";

    /// <summary>Names that a standard term has replaced.</summary>
    private static readonly HashSet<string> ReplacedNames = new(StringComparer.Ordinal)
    {
        "Absence", "Admission", "AffectWords", "AfterMood", "AimWords", "Alike", "Answer", "AnswerLife", "AskedTeacher",
        "Background", "Boldness", "Content", "Credit", "Descent", "Described", "Evidence", "ExpressionReading", "Fold",
        "Freshness", "Help", "KeptImport", "LabelBalance", "Lean", "Left", "LinearTaste", "ListReading", "Mixing",
        "MoreLike", "Pace", "Pause", "PlainText", "Preparation", "ProviderDoor", "ProviderGate", "Quality",
        "ReadingNotes", "Remembered", "Rest", "ScoreSheet", "Standing", "StandsInFor", "SymmetricSystem", "TasteTraits",
        "TitleContent", "WelcomeColumns", "Words", "Worth",
    };

    /// <summary>Words that no name may have as a part, e.g. "MoodWish" or "TmdbQuestions".</summary>
    private static readonly HashSet<string> ReplacedWords = new(StringComparer.Ordinal)
    {
        "Boldness", "Farewell", "Foretelling", "Gathering", "Likeness", "Obey", "Occasion", "Patience", "Questions",
        "Together", "Toss", "Unpacking", "Wish",
    };

    /// <summary>Fails for a type whose name a standard term has replaced.</summary>
    public static void AssertStandardNames(params IEnumerable<string> assemblyPaths)
    {
        var replaced = assemblyPaths.SelectMany(TypesOf).Where(type => IsReplaced(type.Name));
        Assert.True(!replaced.Any(), "Types with a replaced name:\n" + Lines(replaced.Select(type => type.FullName)));
    }

    /// <summary>Fails for a name that two types have; private nested types are left out.</summary>
    /// <param name="assemblyPaths">The compiled assemblies.</param>
    /// <param name="known">Names of several types that are still to be changed.</param>
    public static void AssertUniqueNames(IEnumerable<string> assemblyPaths, params string[] known)
    {
        var shared = assemblyPaths
            .SelectMany(TypesOf)
            .Where(type => !type.IsNestedPrivate)
            .GroupBy(type => type.Name, type => type.FullName)
            .Where(types => types.Count() > 1 && !known.Contains(types.Key));
        var lines = shared.Select(types => string.Join(", ", types));
        Assert.True(!shared.Any(), "Names of several types:\n" + Lines(lines));
    }

    /// <summary>Whether a standard term has replaced a type's name, or a word of it.</summary>
    public static bool IsReplaced(string typeName)
    {
        var name = typeName.Split('`')[0];
        return ReplacedNames.Contains(name) || WordsOf(name).Any(ReplacedWords.Contains);
    }

    private static List<DeclaredType> TypesOf(string assemblyPath)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        var entryPoint = module.EntryPoint?.DeclaringType;
        return
        [
            .. module.GetTypes()
                .Where(type => IsProduct(type) && !IsGenerated(type) && type != entryPoint)
                .Select(type => new DeclaredType(type.Name, type.FullName, type.IsNestedPrivate)),
        ];
    }

    private static bool IsProduct(TypeDefinition type)
    {
        var outermost = type;
        while (outermost.DeclaringType is not null)
            outermost = outermost.DeclaringType;
        return outermost.Namespace.StartsWith(ProductPrefix, StringComparison.Ordinal);
    }

    // Razor compiles each _Imports.razor to a class of that name; the compiler's own names have characters like <.
    private static bool IsGenerated(TypeDefinition type)
    {
        if (type.Name == "_Imports" || type.Name.Contains('<', StringComparison.Ordinal))
            return true;
        if (type.CustomAttributes.Any(IsGeneratedMark))
            return true;
        return type.DeclaringType is not null && IsGenerated(type.DeclaringType);
    }

    private static bool IsGeneratedMark(CustomAttribute attribute) =>
        attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute";

    // "TmdbClient" has the words "Tmdb" and "Client".
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var end = 1; end <= name.Length; end++)
        {
            if (end < name.Length && !char.IsUpper(name[end]))
                continue;
            yield return name[start..end];
            start = end;
        }
    }

    private static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    private readonly record struct DeclaredType(string Name, string FullName, bool IsNestedPrivate);
}
