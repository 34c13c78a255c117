using System.IO.Compression;
using SkiaSharp;

namespace ExpressiFy.Fuzz;

/// <summary>Small inputs that are right, from which AFL++ makes wrong ones.</summary>
internal static class Seeds
{
    private const string Csv = "Title,Year,Rating,Watched Date\nHeat,1995,4,2026-01-02\n\"A, B\",1972,,\n";

    private static readonly SKEncodedImageFormat[] Formats =
        [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public static void Write(string folder)
    {
        WriteText(folder, "import", Csv);
        Write(folder, "archive", Archive());
        foreach (var format in Formats)
            Write(folder, "picture", Picture(format), $".{format}");
        foreach (var text in new[] { "sad", "0.5", "-1e3", "true", "film" })
            WriteText(folder, "query", text, $".{text.Length}");
        WriteText(folder, "profile", """{"feedback":[{"title":"film:tt0111161","kind":"rating","on":true,"stars":4}]}""");
    }

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry("ratings.csv").Open());
            writer.Write("Date,Name,Year,Letterboxd URI,Rating\n2026-01-02,Heat,1995,https://boxd.it/29,4\n");
        }

        return bytes.ToArray();
    }

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var picture = new SKBitmap(16, 16, SKColorType.Bgra8888, SKAlphaType.Opaque);
        picture.Erase(new SKColor(90, 90, 90));
        using var data = picture.Encode(format, 90);
        return data.ToArray();
    }

    private static void WriteText(string folder, string target, string text, string name = "") =>
        Write(folder, target, System.Text.Encoding.UTF8.GetBytes(text), name);

    private static void Write(string folder, string target, byte[] bytes, string name = "")
    {
        Directory.CreateDirectory(Path.Combine(folder, target));
        File.WriteAllBytes(Path.Combine(folder, target, $"seed{name}"), bytes);
    }
}
