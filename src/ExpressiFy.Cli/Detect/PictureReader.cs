using ExpressiFy.Vision;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Detect;

/// <summary>Reads picture files, either by finding the faces in them or as crops of one face each.</summary>
internal sealed class PictureReader : IDisposable
{
    /// <summary>Confidence that a crop shows a face: no detector ran, the caller states that it does.</summary>
    private const double CropConfidence = 1;

    private readonly TimeProvider time;
    private readonly FacePipeline? pipeline;
    private readonly ExpressionReader? cropReader;

    /// <param name="cropped">Whether the pictures are crops.</param>
    /// <param name="secondNetwork">Whether the second network reads large faces too; crops it never reads.</param>
    /// <param name="smallNetwork">Whether our small network reads in place of the large one.</param>
    /// <param name="time">The clock of the timings.</param>
    /// <exception cref="ModelException">A model is missing or not the expected one.</exception>
    public PictureReader(bool cropped, bool secondNetwork, bool smallNetwork, TimeProvider time)
    {
        this.time = time;
        if (cropped)
            cropReader = ExpressionReader.Load(VisionModels.DefaultFolder, small: smallNetwork);
        else
            pipeline = FacePipeline.Load(VisionModels.DefaultFolder, time, secondNetwork, smallNetwork);
    }

    /// <exception cref="FrameException">The file is no picture, too large, or damaged.</exception>
    public ExpressionReply Read(string file)
    {
        var bytes = PictureFiles.Read(file);
        return cropReader is null ? ExpressionReply.Of(pipeline!.Read(bytes)) : ReadCrop(bytes, cropReader);
    }

    public void Dispose()
    {
        pipeline?.Dispose();
        cropReader?.Dispose();
    }

    private ExpressionReply ReadCrop(byte[] bytes, ExpressionReader reader)
    {
        var start = time.GetTimestamp();
        using var frame = Frame.Decode(bytes);
        var decoded = time.GetTimestamp();
        // A crop is gray, 48 pixels, and without the face around it: nothing for the second network.
        var scores = ScorePool.Alone(reader.Read([CroppedFace.Of(frame)])[0]);
        var read = time.GetTimestamp();

        var timings = new PipelineTimings(
            DecodeMs: time.GetElapsedTime(start, decoded).TotalMilliseconds,
            FindMs: 0,
            ReadMs: time.GetElapsedTime(decoded, read).TotalMilliseconds,
            SecondMs: 0);
        var wholePicture = new BoxReply(0, 0, frame.Width, frame.Height);
        var face = FaceReply.Of(wholePicture, CropConfidence, scores);
        return new(new(frame.Width, frame.Height), [face], timings.Rounded());
    }
}
