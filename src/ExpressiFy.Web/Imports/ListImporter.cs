using ExpressiFy.Imports;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Imports;

/// <summary>What became of uploaded lists.</summary>
/// <param name="Report">Every row of the lists.</param>
/// <param name="Outcome">
/// What was stored; null when nothing was to be stored, or the profile was erased meanwhile.
/// </param>
public sealed record ImportedLists(ImportReport Report, ImportOutcome? Outcome);

/// <summary>
/// Imports uploaded lists: reads them, matches them against the catalogue, and stores them in a profile.
/// </summary>
public sealed class ListImporter(
    ImportReader reader, ImportStore store, ProfileStore profiles, OwnTitleMerger merger)
{
    /// <summary>The options with what a visitor said of names in earlier imports.</summary>
    public async Task<ListOptions> WithMemoryAsync(
        ListOptions options, Visitor? visitor, CancellationToken cancellation) =>
        visitor is null
            ? options
            : options with { Remembered = await profiles.CorrectionsOfAsync(visitor.Id, cancellation) };

    /// <summary>Only reads and matches; stores nothing.</summary>
    /// <inheritdoc cref="ImportReader.ReadAsync" path="/exception"/>
    public async Task<ImportedLists> CheckAsync(
        IReadOnlyList<UploadedFile> files, ListOptions options, CancellationToken cancellation)
    {
        var read = await reader.ReadAsync(files, options, cancellation);
        return new(ImportReport.Of(read.Lists, read.Matched), Outcome: null);
    }

    /// <summary>Stores what the lists say.</summary>
    /// <param name="profile">
    /// The profile to store it in; called once the lists are read, so that it may be made then.
    /// </param>
    /// <inheritdoc cref="ImportReader.ReadAsync" path="/exception"/>
    public async Task<ImportedLists> ImportAsync(
        IReadOnlyList<UploadedFile> files,
        ListOptions options,
        Func<Task<ProfileId>> profile,
        CancellationToken cancellation)
    {
        var read = await reader.ReadAsync(files, options, cancellation);
        var id = await profile();
        var outcome = await store.AddAsync(id, read.Lists, read.Matched, cancellation);
        // An exported profile may have titles of its own that this catalogue has.
        if (read.Lists.RestoredTitles.Count > 0)
            await merger.MergeAsync(id, cancellation);
        return new(ImportReport.Of(read.Lists, read.Matched).After(outcome), outcome);
    }
}
