using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Detect;

/// <summary>Reads one picture file: looks for faces in it, or takes it as one face that is cropped already.</summary>
internal sealed class PictureReader : IDisposable
{
    private readonly TimeProvider time;
    private readonly FacePipeline? pipeline;
    private readonly ExpressionReader? crops;

    /// <summary>Loads what is needed. <see cref="ModelException"/> where a model is missing or not the one expected.</summary>
    public PictureReader(bool cropped, TimeProvider time)
    {
        this.time = time;
        if (cropped)
            crops = ExpressionReader.Load(VisionModels.DefaultFolder);
        else
            pipeline = FacePipeline.Load(VisionModels.DefaultFolder, time);
    }

    /// <exception cref="FrameException">Not a picture, too large, or damaged.</exception>
    public ExpressionReply Read(string file)
    {
        var bytes = PictureFiles.Read(file);
        return pipeline is null ? ReadCrop(bytes, crops!) : ExpressionReply.Of(pipeline.Read(bytes));
    }

    public void Dispose()
    {
        pipeline?.Dispose();
        crops?.Dispose();
    }

    private ExpressionReply ReadCrop(byte[] bytes, ExpressionReader reader)
    {
        var start = time.GetTimestamp();
        using var frame = Frame.Decode(bytes);
        var decoded = time.GetTimestamp();
        var scores = reader.Read([CroppedFace.Of(frame)])[0];
        var affect = new AffectPoint(Math.Round(scores.Affect.Valence, 4), Math.Round(scores.Affect.Arousal, 4));
        // Nobody looked for the face: the person who says that the picture is one is believed.
        var face = new FaceReply(new(0, 0, frame.Width, frame.Height), 1, scores.Top.Name(), FaceReply.NamesOf(scores), affect);
        var decodeMs = Math.Round(time.GetElapsedTime(start, decoded).TotalMilliseconds, 2);
        return new(new(frame.Width, frame.Height), [face], new(decodeMs, 0, Math.Round(time.GetElapsedTime(decoded).TotalMilliseconds, 2)));
    }
}
