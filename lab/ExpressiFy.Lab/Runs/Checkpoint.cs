using System.Runtime.InteropServices;
using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Runs;

/// <summary>How far a run has come. Together with the recipe and the tensors it continues bit for bit.</summary>
/// <param name="Step">Batches learned so far.</param>
/// <param name="LossSum">Sum of the batch losses of the epoch under way.</param>
/// <param name="SelectedAccuracy">Held-out accuracy of the FER-2013 head of the network that is kept so far, the best or the last as the recipe says, 0…1.</param>
/// <param name="SelectedEpoch">Its epoch, from 1; 0 before the first.</param>
public sealed record Progress(int Step, double LossSum, double SelectedAccuracy, int SelectedEpoch)
{
    public static Progress Start { get; } = new(0, 0, 0, 0);
}

/// <summary>A file of named float tensors behind a line that says how far the run has come. A half-written file never replaces a whole one.</summary>
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
                writer.Write(name);
                var values = TorchDevice.ValuesOf(value);
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
            var progress = new Progress(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt32());

            using var _ = no_grad();
            foreach (var (name, value) in tensors)
            {
                var found = reader.ReadString();
                var values = new float[reader.ReadInt32()];
                if (found != name || values.Length != value.numel())
                    throw new LabException($"{path}: holds {found} with {values.Length} values where {name} with {value.numel()} belongs; another network's checkpoint?");
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
                using var loaded = tensor(values).reshape(value.shape);
                value.copy_(loaded);
            }

            return progress;
        }
        catch (EndOfStreamException)
        {
            throw new LabException($"{path}: ends too early.");
        }
    }
}
