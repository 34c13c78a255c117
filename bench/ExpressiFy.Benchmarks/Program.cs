using BenchmarkDotNet.Running;
using ExpressiFy.Benchmarks;
using ExpressiFy.Benchmarks.Catalogue;
using ExpressiFy.Benchmarks.Geometry;
using ExpressiFy.Benchmarks.Ranking;
using ExpressiFy.Benchmarks.Soak;

return args switch
{
    ["geometry", .. var rest] => GeometryCommand.Run(rest),
    ["aligned", .. var rest] => AlignedCommand.Run(rest),
    ["ranking", .. var rest] => RankingCommand.Run(rest),
    ["soak", .. var rest] => SoakCommand.Run(rest),
    ["catalogue", .. var rest] => CatalogueCommand.Run(rest),
    ["latency", .. var rest] => LatencyCommand.Run(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 1,
};
