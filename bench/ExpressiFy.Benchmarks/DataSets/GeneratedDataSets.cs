using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Benchmarks.DataSets;

/// <summary>
/// data-sets FOLDER [rows]: writes files in the exact formats of the data sets, with made-up titles beside the ids of
/// the built-in catalogue: title.basics with so many rows of which, as in IMDb's, one of twelve is a film or a series,
/// and the other files in proportion. The same rows every time.
/// </summary>
internal sealed class GeneratedDataSets
{
    private const int Seed = 1;
    private const int UsualRows = 10_000_000;
    private const int FirstNumber = 1_000_000;
    private const int Words = 60_000;

    // Of a thousand rows of title.basics in November 2026, about.
    private static readonly (string Type, int PerMille)[] Types =
    [
        ("tvEpisode", 770), ("short", 92), ("movie", 62), ("video", 27), ("tvSeries", 25), ("tvMovie", 13),
        ("tvMiniSeries", 5), ("tvSpecial", 4), ("videoGame", 2),
    ];

    private readonly string folder;
    private readonly int rows;
    private readonly Random random = new(Seed);
    private readonly string[] words;
    private readonly List<Title> judged = [.. TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium.IsWatched())];
    private readonly List<int> titles = [];

    private GeneratedDataSets(string folder, int rows)
    {
        this.folder = folder;
        this.rows = rows;
        words = WordsOf(Words);
    }

    public static int Run(string[] arguments)
    {
        var rows = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : UsualRows;
        Write(arguments[0], rows);
        foreach (var file in Directory.GetFiles(arguments[0]))
            Console.WriteLine($"{Path.GetFileName(file)}: {new FileInfo(file).Length / 1e6:F1} MB");
        return 0;
    }

    /// <summary>Writes all files; title.basics gets so many rows.</summary>
    public static void Write(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        var data = new GeneratedDataSets(folder, rows);
        data.WriteBasics();
        data.WriteRatings();
        data.WritePrincipals();
        data.WriteNames();
        data.WriteOtherNames();
        data.WriteMovieLens();
        data.WriteWikidata();
        data.WriteListens();
        data.WriteMusicBrainz();
    }

    private void WriteBasics() => Write("title.basics.tsv.gz", text =>
    {
        text.Write("tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\t");
        text.Write("startYear\tendYear\truntimeMinutes\tgenres\n");
        foreach (var title in judged)
        {
            var type = title.Medium == Medium.Film ? "movie" : "tvSeries";
            var last = title.LastYear?.ToString(CultureInfo.InvariantCulture) ?? @"\N";
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{title.Id.Key}\t{type}\t{title.Name}\t{title.Name}\t0\t{title.Year}\t{last}\t"));
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{title.RuntimeMinutes}\t"));
            text.Write($"{string.Join(',', title.Genres)}\n");
        }

        for (var row = 0; row < rows; row++)
        {
            var number = FirstNumber + (2 * row);
            var type = TypeOf(random.Next(1000));
            if (type is "movie" or "tvMovie" or "tvSeries" or "tvMiniSeries")
                titles.Add(number);
            var name = Name();
            var end = type == "tvSeries" && random.Next(2) == 0 ? "2020" : @"\N";
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"tt{number:0000000}\t{type}\t{name}\t{name}\t0\t{random.Next(1930, 2027)}\t{end}\t"));
            text.Write(random.Next(3) == 0 ? @"\N" : random.Next(40, 180).ToString(CultureInfo.InvariantCulture));
            text.Write($"\t{GenresOfRow()}\n");
        }
    });

    private void WriteRatings() => Write("title.ratings.tsv.gz", text =>
    {
        text.Write("tconst\taverageRating\tnumVotes\n");
        foreach (var title in judged)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{title.Id.Key}\t7.1\t{VotesOf(title)}\n"));
        // Two of five titles have votes.
        foreach (var number in titles.Where(_ => random.Next(5) < 2))
        {
            var votes = (int)Math.Exp(random.NextDouble() * 10) + 5;
            text.Write(string.Create(CultureInfo.InvariantCulture, $"tt{number:0000000}\t6.5\t{votes}\n"));
        }
    });

    private void WritePrincipals() => Write("title.principals.tsv.gz", text =>
    {
        text.Write("tconst\tordering\tnconst\tcategory\tjob\tcharacters\n");
        foreach (var number in titles)
        {
            for (var place = 1; place <= 8; place++)
            {
                var category = place == 5 ? "director" : "actor";
                var person = random.Next(1, 400_000);
                text.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"tt{number:0000000}\t{place}\tnm{person:0000000}\t{category}\t\\N\t[\"Self \"\"x\"\"\"]\n"));
            }
        }
    });

    private void WriteNames() => Write("name.basics.tsv.gz", text =>
    {
        text.Write("nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n");
        for (var person = 1; person < 400_000; person++)
        {
            text.Write(string.Create(
                CultureInfo.InvariantCulture, $"nm{person:0000000}\t{Name()}\t1950\t\\N\tdirector\ttt0111161\n"));
        }
    });

    private void WriteOtherNames() => Write("title.akas.tsv.gz", text =>
    {
        text.Write("titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n");
        string[] regions = ["US", "DE", "FR", "ES", "JP", "IN"];
        foreach (var number in titles)
        {
            for (var place = 1; place <= 4; place++)
            {
                text.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"tt{number:0000000}\t{place}\t{Name()}\t{regions[random.Next(6)]}\t\\N\timdbDisplay\t\\N\t0\n"));
            }
        }
    });

    private void WriteMovieLens()
    {
        var films = judged.Where(title => title.Medium == Medium.Film).Select(title => title.Id.Key[2..])
            .Concat(titles.Take(30_000).Select(number => number.ToString("0000000", CultureInfo.InvariantCulture)))
            .ToList();
        using var archive = ZipFile.Open(Path.Combine(folder, "ml-generated.zip"), ZipArchiveMode.Create);
        Entry("ml/links.csv", text =>
        {
            text.Write("movieId,imdbId,tmdbId\n");
            foreach (var (movie, imdb) in films.Index())
                text.Write($"{movie + 1},{imdb},\n");
        });
        Entry("ml/movies.csv", text =>
        {
            text.Write("movieId,title,genres\n");
            foreach (var (movie, _) in films.Index())
                text.Write($"{movie + 1},\"{Name()}, The (1995)\",Comedy|Drama\n");
        });
        Entry("ml/ratings.csv", text =>
        {
            text.Write("userId,movieId,rating,timestamp\n");
            for (var user = 1; user <= rows / 1000; user++)
            {
                for (var rating = 0; rating < 100; rating++)
                    text.Write($"{user},{Common(films.Count)},{random.Next(1, 11) / 2d},1\n");
            }
        });
        Entry("ml/tags.csv", text =>
        {
            text.Write("userId,movieId,tag,timestamp\n");
            for (var tag = 0; tag < rows / 100; tag++)
                text.Write($"1,{Common(films.Count)},\"{words[random.Next(500)]} \"\"x\"\"\",1\n");
        });

        void Entry(string name, Action<TextWriter> write)
        {
            using var text = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
            write(text);
        }
    }

    private void WriteWikidata() => Write("wikidata-generated-all.json.gz", text =>
    {
        text.Write("[\n");
        foreach (var number in titles.Take(rows / 50))
        {
            var imdbId = string.Create(CultureInfo.InvariantCulture, $"tt{number:0000000}");
            var claims = new { P345 = Claim(imdbId), P136 = Claim(new { id = "Q11" }) };
            text.Write(Entity(number, new { en = Label("en", Name()), de = Label("de", Name()) }, claims) + ",\n");
        }

        text.Write(Entity(11, new { en = Label("en", "drama film") }, new { }) + "\n]\n");
    });

    private static string Entity(int number, object labels, object claims) => JsonSerializer.Serialize(new
    {
        type = "item",
        id = string.Create(CultureInfo.InvariantCulture, $"Q{number}"),
        labels,
        claims,
        sitelinks = new { enwiki = new { }, dewiki = new { } },
    });

    private static object Label(string language, string value) => new { language, value };

    private static object[] Claim(object value) =>
        [new { mainsnak = new { datavalue = new { value, type = "x" } }, rank = "normal" }];

    private void WriteListens()
    {
        using var file = File.Create(Path.Combine(folder, "listenbrainz-listens-dump-1-20261101-000003-full.tar.zst"));
        using var zstd = new ZstdSharp.CompressionStream(file);
        using var archive = new TarWriter(zstd);
        for (var month = 1; month <= 4; month++)
        {
            Add(archive, $"listenbrainz-listens-dump-1-20261101-000003-full/listens/2026/{month}.listens", text =>
            {
                for (var listen = 0; listen < rows / 40; listen++)
                {
                    var track = Common(100_000);
                    var name = $"{words[track % Words]} {words[track / 7 % Words]}";
                    text.Write(JsonSerializer.Serialize(new
                    {
                        user_id = 1,
                        timestamp = 1,
                        track_metadata = new
                        {
                            artist_name = words[track % 3000],
                            track_name = name,
                            additional_info = new { recording_mbid = Mbid(track) },
                        },
                    }) + "\n");
                }
            });
        }
    }

    private void WriteMusicBrainz()
    {
        using var file = File.Create(Path.Combine(folder, "mbdump.tar.bz2"));
        using var bzip = SharpCompress.Compressors.BZip2.BZip2Stream.Create(
            file, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false);
        using var archive = new TarWriter(bzip);
        var recordings = rows / 50;
        AddRows("artist_credit", 3000, row => $"{row}\t{words[row]}\t1\t1\t2020-01-01 00:00:00+00\t0\t{Mbid(row)}");
        AddRows("medium", 20_000, row => $"{row}\t{row}\t1\t1\t\t0\t\\N\t12\t{Mbid(row)}");
        AddRows("recording", recordings, row =>
        {
            var name = $"{words[row % Words]} {words[row / 7 % Words]}";
            return $"{row}\t{Mbid(row)}\t{name}\t{row % 3000}\t200000\t\t0\t\\N\tf";
        });
        AddRows("release_country", 15_000, row => $"{row}\t222\t{1960 + (row % 66)}\t1\t1");
        AddRows("release_unknown_country", 5000, row => $"{15_000 + row}\t1999\t\\N\t\\N");
        AddRows("track", 2 * recordings, row =>
            $"{row}\t{Mbid(row)}\t{Common(recordings)}\t{row % 20_000}\t1\t1\tx\t1\t200000\t0\t\\N\tf");

        void AddRows(string table, int count, Func<int, string> row) =>
            Add(archive, $"mbdump/{table}", text => Rows(count, row, text));
    }

    private static void Rows(int count, Func<int, string> row, TextWriter text)
    {
        for (var number = 1; number < count; number++)
            text.Write(row(number) + '\n');
    }

    private static void Add(TarWriter archive, string name, Action<TextWriter> write)
    {
        using var content = new MemoryStream();
        using (var text = new StreamWriter(content, leaveOpen: true))
            write(text);
        content.Position = 0;
        archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content });
    }

    private void Write(string name, Action<TextWriter> write)
    {
        using var file = File.Create(Path.Combine(folder, name));
        using var zip = new GZipStream(file, CompressionLevel.Fastest);
        using var text = new StreamWriter(zip, new UTF8Encoding(false), 1 << 20);
        write(text);
    }

    private static string TypeOf(int place)
    {
        foreach (var (type, perMille) in Types)
        {
            place -= perMille;
            if (place < 0)
                return type;
        }

        return Types[0].Type;
    }

    private static int VotesOf(Title title) => (int)Math.Exp(1.2 * (title.Popularity ?? 1)) + 20;

    private string GenresOfRow() => random.Next(6) == 0
        ? @"\N"
        : string.Join(',', random.GetItems(Genres.Watched.ToArray(), random.Next(1, 4)).Distinct());

    private string Name() =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[Common(Words) - 1]));

    // From 1 up; small numbers are common, as Zipf's law has it.
    private int Common(int most) => (int)Math.Pow(most, random.NextDouble());

    private static string Mbid(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:000000000000}");

    private string[] WordsOf(int count)
    {
        string[] parts =
        [
            "al", "an", "ba", "bel", "bo", "ca", "che", "da", "den", "do", "é", "er", "fa", "fo", "ga", "gra", "ha",
            "hi",
            "in", "ja", "ka", "kin", "la", "le", "lo", "ma", "mi", "mo", "na", "ne", "no", "o", "or", "pa", "pe", "qui",
            "ra", "re", "ri", "sa", "se", "shi", "so", "sta", "ta", "te", "ti", "to", "ü", "va", "ve", "wa", "wi",
            "yo",
        ];
        var made = new HashSet<string>();
        while (made.Count < count)
            made.Add(string.Concat(random.GetItems(parts, random.Next(1, 5))));
        return [.. made];
    }
}
