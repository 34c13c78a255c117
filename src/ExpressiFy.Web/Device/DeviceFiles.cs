using System.Text.Json;

namespace ExpressiFy.Web.Device;

/// <summary>The files with which a browser reads pictures itself, in device/ beside the program.</summary>
public sealed class DeviceFiles
{
    private const string ListName = "files.json";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "device");

    private readonly Lazy<DeviceFileList> list = new(Read);

    /// <summary>What the build wrote.</summary>
    public DeviceFileList List => list.Value;

    /// <summary>The path of a file, which is compressed with Brotli.</summary>
    public static string PathOf(DeviceFile file) => Path.Combine(Folder, $"{file.Name}.br");

    private static DeviceFileList Read()
    {
        using var stream = File.OpenRead(Path.Combine(Folder, ListName));
        return JsonSerializer.Deserialize<DeviceFileList>(stream, JsonSerializerOptions.Web)!;
    }
}
