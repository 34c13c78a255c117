using System.Text.Json;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>Compares JSON values.</summary>
internal static class JsonAssert
{
    /// <summary>The same names, texts and flags in the same places, and numbers that are near.</summary>
    public static void Near(JsonElement expected, JsonElement found, double tolerance) =>
        Near(expected, found, tolerance, "$");

    private static void Near(JsonElement expected, JsonElement found, double tolerance, string path)
    {
        Assert.True(expected.ValueKind == found.ValueKind, $"{path}: expected {expected}, found {found}.");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var names = expected.EnumerateObject().Select(property => property.Name).ToList();
                var own = found.EnumerateObject().Select(property => property.Name);
                Assert.True(names.Order().SequenceEqual(own.Order()), $"{path}: expected {expected}, found {found}.");
                foreach (var name in names)
                    Near(expected.GetProperty(name), found.GetProperty(name), tolerance, $"{path}.{name}");
                break;
            case JsonValueKind.Array:
                var count = expected.GetArrayLength();
                Assert.True(count == found.GetArrayLength(), $"{path}: expected {expected}, found {found}.");
                for (var i = 0; i < count; i++)
                    Near(expected[i], found[i], tolerance, $"{path}[{i}]");
                break;
            case JsonValueKind.Number:
                var difference = Math.Abs(expected.GetDouble() - found.GetDouble());
                Assert.True(difference <= tolerance, $"{path}: expected {expected}, found {found}.");
                break;
            default:
                Assert.True(expected.ToString() == found.ToString(), $"{path}: expected {expected}, found {found}.");
                break;
        }
    }
}
