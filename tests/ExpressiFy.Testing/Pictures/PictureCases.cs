namespace ExpressiFy.Testing.Pictures;

/// <summary>
/// Pictures that were once read wrongly. They show people, so they stand beside the project and never in it.
/// </summary>
public static class PictureCases
{
    /// <summary>The bytes of a picture; skips the test when it is missing.</summary>
    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(SharedData.File("..", "cases", "pictures", name));

    /// <summary>The same for a picture that was made to cost much.</summary>
    public static byte[] HostileBytes(string name) =>
        File.ReadAllBytes(SharedData.File("..", "cases", "hostile", name));
}
