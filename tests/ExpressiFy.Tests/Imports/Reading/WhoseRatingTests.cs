using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>Of several columns with ratings, the person's own is taken, and never that of others.</summary>
public sealed class WhoseRatingTests
{
    [Theory]
    [InlineData("Title,Year,Rating,My Rating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,Your Rating,Rating", "Heat,1995,3,8.2")]
    [InlineData("Title,Year,Score,User Rating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,user_score,my_score", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,IMDb Rating,Rating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,imdbRating,yourRating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,vote_average,rating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,Rating (IMDb),Rating (me)", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,Metascore,Tomatometer,Stars", "Heat,1995,76,88,3")]
    [InlineData("Title,Year,Critic Rating,Audience Rating,User Rating", "Heat,1995,7.6,9.4,3")]
    [InlineData("Title,Year,Trakt Rating,Rating", "Heat,1995,8.1,3")]
    [InlineData("Titel;Jahr;Durchschnittsbewertung;Meine Bewertung", "Heat;1995;8,2;3")]
    [InlineData("Titel;Jahr;Community-Bewertung;Bewertung", "Heat;1995;8,2;3")]
    [InlineData("Titre;Année;Note moyenne;Note presse;Ma note", "Heat;1995;4,1;4,3;3")]
    [InlineData("Título;Año;Nota media;Mi nota", "Heat;1995;7,8;3")]
    [InlineData("Titolo;Anno;Voto medio;Il mio voto", "Heat;1995;7,8;3")]
    [InlineData("Título;Ano;Minha avaliação", "Heat;1995;3")]
    [InlineData("Titel;Jaar;Mijn beoordeling", "Heat;1995;3")]
    [InlineData("Titel;År;Mitt betyg", "Heat;1995;3")]
    [InlineData("Tytuł;Rok;Moja ocena", "Heat;1995;3")]
    [InlineData("Название;Год;Рейтинг Кинопоиска;Моя оценка", "Heat;1995;8,2;3")]
    [InlineData("片名,年份,豆瓣评分,我的评分", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,Date Rated,Rated", "Heat,1995,2024-01-01,3")]
    [InlineData("Title,Year,Rating,Note", "Heat,1995,3,great film")]
    [InlineData("Title,Year,Rating,My notes", "Heat,1995,3,great film")]
    [InlineData("Title,Year,Rating,Me", "Heat,1995,8.2,3")]
    [InlineData("Titel;Jahr;Bewertung (Anna);Bewertung (Ich)", "Heat;1995;5;3")]
    [InlineData("Title,Year,Members Rating,Rating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,Predicted Rating,Rating", "Heat,1995,8.2,3")]
    [InlineData("Title,Year,Weighted Rating,Rating", "Heat,1995,8.2,3")]
    [InlineData("Título;Año;Nota crítica;Nota público;Nota", "Heat;1995;8,2;7,9;3")]
    [InlineData("Titolo;Anno;Rating;La mia valutazione", "Heat;1995;8,2;3")]
    [InlineData("Titre;Année;Rating;Évaluation perso", "Heat;1995;8,2;3")]
    [InlineData("Title,Year,vote_average,vote_count,rating", "Heat,1995,8.2,7000,3")]
    public void The_persons_own_column_goes_before_the_others(string header, string row)
    {
        var entry = Assert.Single(ListFiles.Read(ListFiles.File("list.csv", header, row)).Entries);
        Assert.Equal(("Heat", 1995, 3), (entry.Name, entry.Year!.Value, entry.Rating!.Value));
    }

    [Theory]
    [InlineData("Title,IMDb Rating", "Heat,8.2")]
    [InlineData("Title,Average Rating", "Heat,8.2")]
    [InlineData("Title,Rating,Votes", "Heat,8.2,700000")]
    [InlineData("Title,averageRating,numVotes", "Heat,8.2,700000")]
    [InlineData("Title,Rating", "Heat,R")]
    [InlineData("Title,MPAA Rating", "Heat,R")]
    [InlineData("Title,Content Rating", "Heat,R")]
    [InlineData("Title,Rated", "Heat,PG-13")]
    [InlineData("Title,IMDb", "Heat,8")]
    [InlineData("Title,Bookmark", "Heat,4")]
    [InlineData("Title,Frame Rate", "Heat,24")]
    [InlineData("Title,Predicted Rating", "Heat,8.2")]
    [InlineData("Title,Stars", "Heat,Al Pacino")]
    [InlineData("Titel;Durchschnitt", "Heat;8,2")]
    public void A_rating_by_others_and_a_certificate_are_not_taken(string header, string row)
    {
        var file = ListFiles.File("list.csv", header, row);
        var entry = Assert.Single(PersonalLists.Read([file], new(ListMeaning.Seen)).Entries);
        Assert.Null(entry.Rating);
        Assert.Null(entry.ImdbId);
    }

    [Fact]
    public void A_person_who_left_their_own_rating_out_gave_none()
    {
        var told = ListFiles.Told(
            "list.csv", "Title,Rating,My Rating,Watched", "Heat,8.2,3,yes", "Alien,8.5,,yes", "Up,8.3,,no");
        Assert.Equal(["Heat: 3 of 5, seen", "Alien: seen"], told);
    }

    [Theory]
    [InlineData("R", "PG-13", "R")]
    [InlineData("TV-MA", "Not Rated", "PG")]
    [InlineData("15", "12A", "18")]
    [InlineData("FSK 12", "FSK 16", "FSK 0")]
    [InlineData("12", "16", "18")]
    [InlineData("14A", "18A", "PG")]
    [InlineData("L", "14", "10")]
    [InlineData("VM14", "T", "VM18")]
    [InlineData("B15", "AA", "C")]
    [InlineData("KT", "AL", "16")]
    [InlineData("SAM 13", "SAM 16", "ATP")]
    [InlineData("UA 13+", "UA 16+", "U")]
    public void A_column_of_certificates_is_none_of_ratings(string first, string second, string third)
    {
        var file = ListFiles.File(
            "list.csv", "Title,Rating,My Rating", $"Heat,{first},9", $"Alien,{second},3", $"Up,{third},10");
        var lists = ListFiles.Read(file);
        Assert.Equal(ColumnRole.Certificate, lists.Files[0].Columns[1].Role);
        Assert.Equal([9, 3, 10], lists.Entries.Select(entry => entry.Rating!.Value));
    }

    [Fact]
    public void In_tmdbs_own_export_a_bare_rating_is_everybodys()
    {
        const string Header = "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating";
        string[] rows =
        [
            "1091,tt0084787,movie,The Thing,1982-06-25T00:00:00Z,,,8.1",
            "949,tt0113277,movie,Heat,1995-12-15T00:00:00Z,,,7.9",
        ];
        var rated = ListFiles.Told(
            "ratings.csv", $"{Header},Your Rating,Date Rated", rows[0] + ",3.0,2020-02-01T00:00:00Z", rows[1] + ",,");
        Assert.Equal(["The Thing (1982): 3 of 10, on 2020-02-01"], rated);

        var list = ListFiles.File("list.csv", [Header, .. rows]);
        Assert.All(PersonalLists.Read([list], new(ListMeaning.Saved)).Entries, entry => Assert.Null(entry.Rating));
    }

    [Theory]
    [InlineData("Rating (1-10)", "4", 10)]
    [InlineData("Rating (out of 10)", "4", 10)]
    [InlineData("My rating /10", "4", 10)]
    [InlineData("Ma note sur 20", "14", 20)]
    [InlineData("Bewertung (0-100)", "4", 100)]
    [InlineData("Rating", "4/10", 10)]
    [InlineData("Rating", "14/20", 20)]
    [InlineData("Rating", "8,5 / 10", 10)]
    [InlineData("Rating", "4 out of 5", 5)]
    [InlineData("Bewertung", "4 von 10", 10)]
    [InlineData("Rating", "85%", 100)]
    [InlineData("Rating", "★★★½", 5)]
    [InlineData("Rating", "★★★☆☆", 5)]
    [InlineData("Rating", "3½", 5)]
    [InlineData("Rating", "3 stars", 5)]
    public void The_header_or_the_cell_may_say_the_scale(string header, string cell, int outOf)
    {
        var lists = ListFiles.Read(ListFiles.File("l.csv", $"Title;Year;{header}", $"Heat;1995;{cell}"));
        Assert.Equal(outOf, Assert.Single(lists.Entries).Rating!.OutOf);
    }
}
