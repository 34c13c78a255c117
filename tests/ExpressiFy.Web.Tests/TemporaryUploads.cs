using System.Runtime.CompilerServices;

namespace ExpressiFy.Web.Tests;

/// <summary>A folder of our own for what ASP.NET would spill to disk, so that tests can see that nothing is.</summary>
internal static class TemporaryUploads
{
    public static string Folder { get; } = Directory.CreateTempSubdirectory("expressify-uploads-").FullName;

    // ASP.NET reads the variable once, before the first test could set it.
    [ModuleInitializer]
    internal static void Announce()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }
}
