using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports;

/// <summary>Makes files as people upload them.</summary>
internal static class ListFiles
{
    public const string Folder = "letterboxd-someone-2026-01-21-11-20-utc/";

    public const string DiaryHeader = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date";

    private const string TitlesHeader = "Date,Name,Year,Letterboxd URI";
    private const string AlienRow = "2024-01-02,Alien,1979,https://boxd.it/b";

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

    /// <summary>An export with the files, folders and columns of Letterboxd's.</summary>
    public static UploadedFile Letterboxd() => Zip(
        "letterboxd.zip",
        File(Folder + "watched.csv", TitlesHeader, "2024-01-02,Amélie,2001,https://boxd.it/a", AlienRow),
        File(Folder + "ratings.csv", $"{TitlesHeader},Rating", "2024-01-02,Amélie,2001,https://boxd.it/a,4.5"),
        File(
            Folder + "diary.csv",
            DiaryHeader,
            "2025-05-05,Amélie,2001,https://boxd.it/x,2,Yes,\"with friends, at home\",2025-05-04"),
        File(Folder + "watchlist.csv", TitlesHeader, "2024-01-02,Heat,1995,https://boxd.it/c"),
        File(Folder + "likes/films.csv", TitlesHeader, AlienRow),
        File(Folder + "deleted/diary.csv", DiaryHeader, "2025-05-05,Regret,2001,https://boxd.it/y,1,,,2025-05-04"),
        File(Folder + "profile.csv", "Date Joined,Username,Given Name", "2020-01-01,someone,Some"));

    public static PersonalLists Read(params UploadedFile[] files) => PersonalLists.Read(files, new());

    /// <summary>
    /// What a file says, a row a line: "Heat (1995): 9 of 10, seen, on 2024-03-17, series", as far as it says it.
    /// </summary>
    public static IEnumerable<string> Told(string name, params string[] lines) => Told(Read(File(name, lines)));

    /// <summary>The same of lists that were read.</summary>
    public static IEnumerable<string> Told(PersonalLists lists) => lists.Entries.Select(Told);

    private static string Told(ListEntry entry)
    {
        var parts = new[]
        {
            entry.Rating?.ToString(),
            Lower(entry.Meaning),
            entry.On is null ? null : string.Create(CultureInfo.InvariantCulture, $"on {entry.On:yyyy-MM-dd}"),
            entry.Kind is null or WorkKind.Film ? null : Lower(entry.Kind),
        };
        return $"{entry.Label}: {string.Join(", ", parts.OfType<string>())}";
    }

    private static string? Lower<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value?.ToString().ToLowerInvariant();
}
