using System.Reflection;
using System.Text.RegularExpressions;
using ExpressiFy.Imports;

namespace ExpressiFy.Tests.Imports;

/// <summary>
/// Regular expressions that may meet a person's file cannot be slow: they do not backtrack, or they have a timeout.
/// </summary>
public sealed class NoBacktrackingTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] Namespaces =
        ["ExpressiFy.Text", "ExpressiFy.Catalogue", "ExpressiFy.Profiles", "ExpressiFy.Imports"];

    [Fact]
    public void No_regular_expression_over_files_backtracks()
    {
        var all = typeof(ImportPlan).Assembly.GetTypes().Where(IsOverFiles).SelectMany(Expressions).ToList();
        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, found => IsUnbounded(found.Regex));
    }

    private static bool IsOverFiles(Type type) =>
        Namespaces.Any(name => type.Namespace?.StartsWith(name, StringComparison.Ordinal) == true);

    private static IEnumerable<(string Name, Regex Regex)> Expressions(Type type)
    {
        foreach (var method in type.GetMethods(Static).Where(IsSource))
            yield return ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
        foreach (var field in type.GetFields(Static).Where(field => field.FieldType == typeof(Regex)))
            yield return ($"{type.Name}.{field.Name}", (Regex)field.GetValue(null)!);
    }

    private static bool IsSource(MethodInfo method) =>
        method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && !method.ContainsGenericParameters;

    private static bool IsUnbounded(Regex regex) =>
        !regex.Options.HasFlag(RegexOptions.NonBacktracking) && regex.MatchTimeout == Regex.InfiniteMatchTimeout;
}
