using System.Reflection;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>
/// A module of device/live exports each number of the type that it ports under the same name. Whoever changes one, or
/// adds one, is told where the other stands.
/// </summary>
public sealed class LiveConstantsTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<string, Type> TypesByName =
        new[] { typeof(MoodTracker), typeof(FaceReply), typeof(LiveReplies) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.IsNested && type != typeof(LiveSession)) // the connection, which a browser has not
            .GroupBy(type => type.Name)
            .ToDictionary(types => types.Key, types => types.First());

    [Fact]
    public async Task The_numbers_are_those_of_the_server()
    {
        var folder = Path.Combine(Repository.Root, "src", "ExpressiFy.Web", "wwwroot", "device", "live");
        var script = Path.Combine(Repository.Root, "tests", "ExpressiFy.Web.Tests", "Device", "constants.mjs");
        var run = await ChildProcess.RunAsync(new("node", [script, folder]));
        Assert.True(run.ExitCode == 0, run.Error);

        var modules = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(run.Output)!;
        var expected = modules.Keys.SelectMany(module => ConstantsOf(module));
        var found = modules.SelectMany(module =>
            module.Value.Select(constant => $"{module.Key}: {constant.Key} = {constant.Value}"));
        Assert.Equal(expected.Order(), found.Order());
        Assert.InRange(modules.Sum(module => module.Value.Count), 40, 100);
    }

    /// <summary>The numbers of the type that a module ports; times in milliseconds.</summary>
    private static IEnumerable<string> ConstantsOf(string module)
    {
        var words = Path.GetFileNameWithoutExtension(module).Split('-');
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return
            from field in TypesByName.GetValueOrDefault(name)?.GetFields(Statics) ?? []
            let number = NumberOf(field)
            where number is not null
            select $"{module}: {JsonNamingPolicy.CamelCase.ConvertName(field.Name)} = {number}";
    }

    private static double? NumberOf(FieldInfo field) => field switch
    {
        { IsLiteral: true } => field.GetRawConstantValue() switch
        {
            double number => number,
            int number => number,
            _ => null,
        },
        { IsInitOnly: true } => (field.GetValue(null) as TimeSpan?)?.TotalMilliseconds,
        _ => null,
    };
}
