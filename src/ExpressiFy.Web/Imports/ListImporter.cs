using ExpressiFy.Imports;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;

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
public sealed class ListImporter(ImportReader reader, ImportStore store)
{
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
        var outcome = await store.AddAsync(await profile(), read.Lists, read.Matched, cancellation);
        return new(ImportReport.Of(read.Lists, read.Matched), outcome);
    }
}
