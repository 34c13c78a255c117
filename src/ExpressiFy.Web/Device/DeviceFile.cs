namespace ExpressiFy.Web.Device;

/// <summary>One of the files with which a browser reads pictures itself.</summary>
/// <param name="Name">Its name in the folder, without ".br".</param>
/// <param name="Version">The beginning of its SHA-256.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Packed">Its size compressed with Brotli, as it is stored and mostly sent.</param>
public sealed record DeviceFile(string Name, string Version, long Bytes, long Packed)
{
    /// <summary>Where the host serves it.</summary>
    public string Address => $"{DeviceRoutes.Folder}/{Version}/{Name}";
}

/// <summary>What the build wrote of them; see pack.mjs.</summary>
/// <param name="Files">By what each is: reader, wasm, and the networks.</param>
/// <param name="FerPlusTemperature">Of the expression network: divides the logits of its FER+ head.</param>
public sealed record DeviceFileList(IReadOnlyDictionary<string, DeviceFile> Files, double FerPlusTemperature)
{
    /// <summary>Bytes to load in all, compressed.</summary>
    public long Download => Files.Values.Sum(file => file.Packed);
}
