namespace ExpressiFy.Imports.Uploads;

/// <summary>A table among the uploaded files.</summary>
/// <param name="Name">Its name, with folders where it comes from a ZIP.</param>
/// <param name="Content">Its bytes, not yet decoded.</param>
internal sealed record UnpackedFile(string Name, byte[] Content);
