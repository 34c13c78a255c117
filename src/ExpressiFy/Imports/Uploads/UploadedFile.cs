namespace ExpressiFy.Imports.Uploads;

/// <summary>A file as it was uploaded: a ZIP or a table.</summary>
/// <param name="Name">Its name; Letterboxd's lists are recognised by it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedFile(string Name, byte[] Content);
