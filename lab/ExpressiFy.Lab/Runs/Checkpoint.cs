using System.Runtime.InteropServices;
using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// A file of a <see cref="Progress"/> and named float tensors. It is written under another name first, so that an
/// interrupted write never replaces a complete file.
/// </summary>
public static class Checkpoint
{
    private const string Mark = "ExpressiFy checkpoint 1";

    public static void Write(string path, Progress progress, IEnumerable<(string Name, Tensor Value)> tensors)
    {
        var unfinished = path + ".part";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
        {
            writer.Write(Mark);
            writer.Write(progress.Step);
            writer.Write(progress.LossSum);
            writer.Write(progress.SelectedAccuracy);
            writer.Write(progress.SelectedEpoch);
            foreach (var (name, value) in tensors)
            {
                var values = TorchDevice.ValuesOf(value);
                writer.Write(name);
                writer.Write(values.Length);
                writer.Write(MemoryMarshal.AsBytes<float>(values));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Fills the given tensors, which must be those that were written, in the same order.</summary>
    /// <exception cref="LabException">The file is missing, damaged, or of another network.</exception>
    public static Progress Read(string path, IEnumerable<(string Name, Tensor Value)> tensors)
    {
        if (!File.Exists(path))
            throw new LabException($"{path}: no checkpoint here.");

        try
        {
            using var reader = new BinaryReader(File.OpenRead(path));
            if (reader.ReadString() != Mark)
                throw new LabException($"{path}: not a checkpoint.");
            var progress = new Progress(
                reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt32());
            using var gradients = no_grad();
            foreach (var (name, value) in tensors)
                ReadTensor(reader, name, value, path);
            return progress;
        }
        catch (EndOfStreamException)
        {
            throw new LabException($"{path}: ends too early.");
        }
    }

    private static void ReadTensor(BinaryReader reader, string name, Tensor value, string path)
    {
        var writtenName = reader.ReadString();
        var values = new float[reader.ReadInt32()];
        if (writtenName != name || values.Length != value.numel())
        {
            throw new LabException(
                $"{path}: holds {writtenName} with {values.Length} values where {name} with {value.numel()} belongs; "
                + "another network's checkpoint?");
        }

        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        using var loaded = tensor(values).reshape(value.shape);
        value.copy_(loaded);
    }
}
