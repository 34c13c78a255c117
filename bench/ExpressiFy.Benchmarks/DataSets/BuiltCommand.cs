namespace ExpressiFy.Benchmarks.DataSets;

internal static class BuiltCommand
{
    public static int Run(string[] arguments) => arguments.Length;
}
