using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>
/// A module of wwwroot/device has the numbers of the type that it ports, under the same names; times are in
/// milliseconds there. Whoever changes one, or adds one, is told of the other.
/// </summary>
public sealed partial class DeviceConstantsTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string Folder =
        Path.Combine(Repository.Root, "src", "ExpressiFy.Web", "wwwroot", "device");

    private static readonly Dictionary<string, Type> TypesByName =
        new[] { typeof(MoodTracker), typeof(FaceReply), typeof(LiveReplies) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.IsNested && type != typeof(LiveSession)) // the connection, which a browser has not
            .GroupBy(type => type.Name)
            .ToDictionary(types => types.Key, types => types.First());

    /// <summary>Numbers that one side alone writes down.</summary>
    private static readonly IReadOnlySet<string> OneSided = new HashSet<string>
    {
        // Batches are as large as suits the machine.
        "expression-reader.largestBatch",
        "second-expression-reader.largestBatch",
        "turns.block",

        // Shapes of networks and pictures, under other names or out of other numbers; other ones would fail at once.
        "affine-warp.fractions",
        "affine-warp.shift",
        "affine-warp.weightBits",
        "blaze-face-output.detectorSide",
        "blaze-face-output.valueCount",
        "blaze-face-output.values",
        "blaze-face.side",
        "colour-crop.channels",
        "colour-crop.colourSide",
        "colour-crop.length",
        "colour-crop.side",
        "crop-placement.cropSide",
        "crop-placement.halfSide",
        "detector-input.length",
        "detector-input.plane",
        "detector-input.side",
        "expression-reader.ferPlusCount",
        "second-expression-reader.crops",
        "turns.turnCount",

        // Literals in the types, which vectors compare.
        "expression-reply.timingDigits",
        "face-reply.boxDigits",
        "luma.red",
        "luma.green",
        "luma.blue",
    };

    public static TheoryData<string> Modules =>
    [
        .. Directory.EnumerateFiles(Folder, "*.js", SearchOption.AllDirectories)
            .Where(file => TypeOf(file) is not null)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(),
    ];

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_has_the_numbers_of_its_type(string module)
    {
        var name = Path.GetFileNameWithoutExtension(module);
        var found = NumbersIn(File.ReadAllText(Path.Combine(Folder, module)));
        var expected = NumbersOf(TypeOf(module)!);
        Assert.Equal(Listed(name, expected), Listed(name, found));
    }

    [Fact]
    public void Most_of_the_modules_have_a_type()
    {
        Assert.InRange(Modules.Count, 35, 100);
        Assert.InRange(Modules.Sum(module => NumbersIn(File.ReadAllText(Path.Combine(Folder, module))).Count), 90, 300);
    }

    private static IEnumerable<string> Listed(string module, Dictionary<string, double> numbers) => numbers
        .Where(number => !OneSided.Contains($"{module}.{number.Key}"))
        .Select(number => $"{module}.{number.Key} = {number.Value}")
        .Order();

    private static Type? TypeOf(string module)
    {
        var words = Path.GetFileNameWithoutExtension(module).Split('-');
        return TypesByName.GetValueOrDefault(
            string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
    }

    private static Dictionary<string, double> NumbersOf(Type type) => type.GetFields(Statics)
        .Select(field => (Name: JsonNamingPolicy.CamelCase.ConvertName(field.Name), Number: NumberOf(field)))
        .Where(constant => constant.Number is not null)
        .ToDictionary(constant => constant.Name, constant => constant.Number!.Value);

    private static double? NumberOf(FieldInfo field) => field switch
    {
        { IsLiteral: true } => field.GetRawConstantValue() switch
        {
            double number => number,
            float number => number,
            int number => number,
            _ => null,
        },
        { IsInitOnly: true } => (field.GetValue(null) as TimeSpan?)?.TotalMilliseconds,
        _ => null,
    };

    private static Dictionary<string, double> NumbersIn(string script) => ModuleNumber().Matches(script).ToDictionary(
        number => number.Groups["name"].Value,
        number => Parse(number.Groups["number"].Value)
            / (number.Groups["by"] is { Success: true } by ? Parse(by.Value) : 1));

    private static double Parse(string number) => double.Parse(number.Replace("_", ""), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(export )?const (?<name>\w+) = (?<number>-?[\d._]+(e-?\d+)?)( / (?<by>[\d._]+))?;", RegexOptions.Multiline)]
    private static partial Regex ModuleNumber();
}
