using ExpressiFy.Fuzz;
using SharpFuzz;

// seeds FOLDER: writes small inputs of each target. TARGET: reads inputs from AFL++ until it ends.
switch (args)
{
    case ["seeds", var folder]:
        Seeds.Write(folder);
        return 0;
    case [var name] when Targets.All.TryGetValue(name, out var target):
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            target(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine($"Usage: seeds FOLDER | {string.Join(" | ", Targets.All.Keys)}");
        return 2;
}
