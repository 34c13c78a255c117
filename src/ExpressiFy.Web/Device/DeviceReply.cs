namespace ExpressiFy.Web.Device;

/// <summary>What a browser has to load to read pictures itself, as JSON.</summary>
/// <param name="Reader">The address of the script, which runs as a Worker.</param>
/// <param name="Files">What the script loads, by name.</param>
/// <param name="FerPlusTemperature">Of the expression network: divides the logits of its FER+ head.</param>
/// <param name="Download">Bytes to load in all, compressed.</param>
public sealed record DeviceReply(
    string Reader,
    IReadOnlyDictionary<string, DeviceFileReply> Files,
    double FerPlusTemperature,
    long Download)
{
    private const string ReaderName = "reader";

    /// <summary>The reply for the files of the build.</summary>
    public static DeviceReply Of(DeviceFileList list) => new(
        list.Files[ReaderName].Address,
        list.Files
            .Where(file => file.Key != ReaderName)
            .ToDictionary(file => file.Key, file => new DeviceFileReply(file.Value.Address, file.Value.Bytes)),
        list.FerPlusTemperature,
        list.Download);
}

/// <summary>A file to load.</summary>
/// <param name="Address">At this host.</param>
/// <param name="Bytes">Its size when it is unpacked.</param>
public sealed record DeviceFileReply(string Address, long Bytes);
