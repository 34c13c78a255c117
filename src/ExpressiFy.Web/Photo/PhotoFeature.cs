using ExpressiFy.Settings;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Photo;

/// <summary>Facial expressions in a picture, and the face pipeline that reads them.</summary>
public sealed partial class PhotoFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PipelineLimits>()
            .BindConfiguration(RequestLimits.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section);
        builder.Services.AddSingleton<FacePipelineLoader>(services =>
        {
            var time = services.GetRequiredService<TimeProvider>();
            var options = services.GetRequiredService<IOptions<ReadingOptions>>().Value;
            return () => FacePipeline.Load(
                VisionModels.DefaultFolder, time, options.SecondNetwork, options.SmallNetwork);
        });
        builder.Services.AddSingleton<SharedFacePipeline>();
        builder.Services.AddHealthChecks().AddCheck<PipelineCheck>("model", tags: [Health.Ready]);
        builder.AddStartupTask(LoadPipelineAsync);
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapExpressions();
    }

    private static Task LoadPipelineAsync(IServiceProvider services)
    {
        var pipeline = services.GetRequiredService<SharedFacePipeline>();
        pipeline.Load();
        if (pipeline.Failure is not null)
        {
            var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("ExpressiFy");
            LogNotLoaded(log, pipeline.Failure.ForOperators);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(2, LogLevel.Error, "Expressions cannot be read; moods can still be picked by hand. {Problem}")]
    private static partial void LogNotLoaded(ILogger log, string problem);
}
