using BenchmarkDotNet.Running;
using ExpressiFy.Benchmarks;
using ExpressiFy.Benchmarks.Catalogue;
using ExpressiFy.Benchmarks.DataSets;
using ExpressiFy.Benchmarks.Eyes;
using ExpressiFy.Benchmarks.Geometry;
using ExpressiFy.Benchmarks.Profiles;
using ExpressiFy.Benchmarks.Recommendations;
using ExpressiFy.Benchmarks.Soak;

const string Usage = """
    geometry FER2013.csv[.gz] [faces]   where eyes lie in the training faces
    aligned FER2013.csv[.gz] [faces]    what finding and aligning a face in a scene costs in accuracy
    eyes [readings]                     decoding, finding and aligning beside the same with OpenCV
    latency [readings]                  one reading, stage by stage, on one core
    soak [frames]                       growth of memory over many readings
    ranking [requests]                  one request over catalogues of growing length
    learning [repetitions]              learning the preferences of profiles with more and more ratings
    catalogue [titles]                  adding many titles as an operator would
    search [titles]                     searching many titles, typed right and wrong
    data-sets FOLDER [rows]             writes files as large as those of IMDb, and smaller ones of the other data sets
    build FOLDER                        reading title.basics beside gunzip alone, then building a catalogue
    built FILE                          starting with a built catalogue, its lists and its searches
    --filter '*' [more]                 the stages of reading under BenchmarkDotNet
    """;

if (args is ["--help" or "-h"] or [_, "--help" or "-h"])
{
    Console.WriteLine(Usage);
    return 0;
}

return args switch
{
    ["geometry", .. var rest] => GeometryCommand.Run(rest),
    ["aligned", .. var rest] => AlignedCommand.Run(rest),
    ["ranking", .. var rest] => RankingCommand.Run(rest),
    ["learning", .. var rest] => LearningCommand.Run(rest),
    ["soak", .. var rest] => SoakCommand.Run(rest),
    ["catalogue", .. var rest] => CatalogueCommand.Run(rest),
    ["search", .. var rest] => SearchCommand.Run(rest),
    ["data-sets", .. var rest] => GeneratedDataSets.Run(rest),
    ["build", .. var rest] => BuildCommand.Run(rest),
    ["built", .. var rest] => BuiltCommand.Run(rest),
    ["eyes", .. var rest] => EyesCommand.Run(rest),
    ["latency", .. var rest] => LatencyCommand.Run(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1,
};
