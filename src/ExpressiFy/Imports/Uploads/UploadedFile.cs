namespace ExpressiFy.Imports.Uploads;

/// <summary>A file as a person handed it over: a ZIP or a table.</summary>
/// <param name="Name">Its name, with folders where a ZIP has them; only the name tells Letterboxd's lists apart.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedFile(string Name, byte[] Content);
