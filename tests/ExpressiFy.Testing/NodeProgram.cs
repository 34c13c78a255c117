using System.Text.Json;
using Xunit;

namespace ExpressiFy.Testing;

/// <summary>Runs scripts of the project in Node.js, which the pages' scripts are bundled with anyway.</summary>
public static class NodeProgram
{
    /// <summary>
    /// Runs a script to its end and gives what it wrote as JSON; fails with what it wrote as an error.
    /// </summary>
    /// <param name="script">Its path below the project's folder, with slashes.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<JsonElement> RunAsync(string script, params IEnumerable<string> arguments)
    {
        var path = Path.Combine([Repository.Root, .. script.Split('/')]);
        var run = await ChildProcess.RunAsync(new("node", [path, .. arguments]));
        Assert.True(run.ExitCode == 0, $"{script}: {run.Error}");
        return JsonSerializer.Deserialize<JsonElement>(run.Output);
    }
}
