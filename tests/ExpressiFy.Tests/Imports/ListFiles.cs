using System.IO.Compression;
using System.Text;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports;

/// <summary>Files as people upload them, drawn up in a test.</summary>
internal static class ListFiles
{
    public const string Folder = "letterboxd-someone-2026-01-21-11-20-utc/";

    public static UploadedFile File(string name, string text, Encoding? encoding = null) =>
        new(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public static UploadedFile File(string name, params string[] lines) => File(name, string.Join('\n', lines) + "\n");

    public static UploadedFile Zip(string name, params IEnumerable<UploadedFile> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest).Open();
                entry.Write(file.Content);
            }
        }

        return new(name, bytes.ToArray());
    }

    /// <summary>The shape of an export as its members describe it, folder names and all.</summary>
    public static UploadedFile Letterboxd() => Zip("letterboxd.zip",
        File(Folder + "watched.csv", "Date,Name,Year,Letterboxd URI", "2024-01-02,Amélie,2001,https://boxd.it/a", "2024-01-02,Alien,1979,https://boxd.it/b"),
        File(Folder + "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating", "2024-01-02,Amélie,2001,https://boxd.it/a,4.5"),
        File(Folder + "diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date", "2025-05-05,Amélie,2001,https://boxd.it/x,2,Yes,\"with friends, at home\",2025-05-04"),
        File(Folder + "watchlist.csv", "Date,Name,Year,Letterboxd URI", "2024-01-02,Heat,1995,https://boxd.it/c"),
        File(Folder + "likes/films.csv", "Date,Name,Year,Letterboxd URI", "2024-01-02,Alien,1979,https://boxd.it/b"),
        File(Folder + "deleted/diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date", "2025-05-05,Regret,2001,https://boxd.it/y,1,,,2025-05-04"),
        File(Folder + "profile.csv", "Date Joined,Username,Given Name", "2020-01-01,someone,Some"));

    public static PersonalLists Read(params UploadedFile[] files) => PersonalLists.Read(files, new());
}
