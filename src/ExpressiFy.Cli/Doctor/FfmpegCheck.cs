using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Doctor;

/// <summary>Looks for the program that decodes videos and cameras for `expressify watch`.</summary>
internal static class FfmpegCheck
{
    public static DoctorResult Run() => FfmpegProgram.Find() is string program
        ? DoctorResult.There(program)
        : DoctorResult.Optional("none here; needed by `expressify watch` alone, the page uses the browser");
}
