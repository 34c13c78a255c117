using System.Reflection;

namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>Where the build put things.</summary>
internal static class Places
{
    /// <summary>The built web host.</summary>
    public static string Program { get; } = Said("Program");

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = Said("Repository");

    private static string Said(string key) => typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(said => said.Key == key).Value!;
}
