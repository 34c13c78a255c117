using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Tests.Storage;

/// <summary>The export holds all that is stored of a person: each column of each table with a profile.</summary>
public sealed class ExportTests
{
    // The property of the export that holds a column, or after "-" why none does.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["profiles.id"] = "Profile",
        ["profiles.consented_at"] = "ConsentedAt",
        ["profiles.last_used_on"] = "LastUsedOn",
        ["profiles.services"] = "Services",
        ["profiles.revision"] = "- counts the changes, to know whether what is in memory is up to date",
        ["feedback_events.id"] = "- the order of the events",
        ["feedback_events.profile_id"] = "Profile",
        ["feedback_events.title_id"] = "Feedback.Title",
        ["feedback_events.kind"] = "Feedback.Kind",
        ["feedback_events.is_on"] = "Feedback.On",
        ["feedback_events.at"] = "Feedback.At",
        ["feedback_events.stars"] = "Feedback.Stars",
        ["feedback_events.left_mood"] = "Feedback.left",
        ["feedback_events.source"] = "Feedback.Source",
        ["feedback_events.import_id"] = "Feedback.Import",
        ["own_titles.profile_id"] = "Profile",
        ["own_titles.title_id"] = "OwnTitles.Id",
        ["own_titles.name"] = "OwnTitles.Title",
        ["own_titles.year"] = "OwnTitles.Year",
        ["own_titles.creators"] = "OwnTitles.Creators",
        ["own_titles.genres"] = "OwnTitles.Genres",
        ["own_titles.runtime_minutes"] = "OwnTitles.RuntimeMinutes",
        ["title_corrections.profile_id"] = "Profile",
        ["title_corrections.written"] = "TitleCorrections",
        ["title_corrections.title_id"] = "TitleCorrections",
        ["imports.id"] = "Imports.Id",
        ["imports.profile_id"] = "Profile",
        ["imports.at"] = "Imports.At",
        ["imports.what"] = "Imports.What",
        ["group_codes.hash"] = "- who has it could try codes; it says nothing of the person",
        ["group_codes.profile_id"] = "Profile",
        ["group_codes.key"] = "- chance of the host's, which hides what the person named",
        ["group_codes.expires_at"] = "GroupCodes.Until",
        ["group_codes.lists_left"] = "GroupCodes.ListsLeft",
        ["group_codes.is_withdrawn"] = "GroupCodes.IsWithdrawn",
    };

    [Fact]
    public async Task Every_column_of_a_person_has_its_place_in_the_export()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await using var db = database.Open();
        var columns =
            from entity in db.Model.GetEntityTypes()
            where entity.GetProperties().Any(property => property.ClrType == typeof(ProfileId))
            from property in entity.GetProperties()
            select $"{entity.GetTableName()}.{property.GetColumnName()}";
        Assert.Equal(Places.Keys.Order(), columns.Order());
    }

    [Fact]
    public async Task What_is_stored_stands_in_the_export()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch);
        var rating = FeedbackEvent.Rated(TitleId.Film("tt0111161"), Stars.Of(4), DateTimeOffset.UnixEpoch);
        await database.Profiles.AppendAsync(id, rating);
        await database.RawScalarAsync(
            $"""
            UPDATE profiles SET last_used_on = '2026-03-01', services = 'mubi';
            INSERT INTO imports (id, profile_id, at, what) VALUES (7, '{id}', 630822816000000000, 'IMDb ratings');
            UPDATE feedback_events SET import_id = 7, left_mood = 'calm';
            INSERT INTO group_codes (hash, profile_id, key, expires_at, lists_left, is_withdrawn)
            VALUES ('h', '{id}', x'00', 630822816000000000, 13, 1);
            INSERT INTO own_titles (profile_id, title_id, name, year, creators, genres, runtime_minutes)
            VALUES ('{id}', 'film:raid-2011', 'The Raid', 2011, 'Gareth Evans', 'Action', 101);
            INSERT INTO title_corrections (profile_id, written, title_id)
            VALUES ('{id}', 'RAID (2011)', 'film:raid-2011');
            """);

        var export = JsonSerializer.SerializeToElement(await database.Profiles.ExportAsync(id));

        foreach (var place in Places.Values.Where(place => !place.StartsWith('-')))
        {
            var value = export;
            foreach (var name in place.Split('.'))
            {
                value = value.GetProperty(name);
                if (value.ValueKind == JsonValueKind.Array)
                    value = Assert.Single(value.EnumerateArray());
            }

            Assert.True(value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined), place);
        }
    }
}
