using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Web.Imports;

/// <summary>A person's lists, and the titles of the catalogue that their rows match.</summary>
public sealed record ReadLists(PersonalLists Lists, MatchedLists Matched);

/// <summary>
/// Reads uploaded lists and matches them, as many uploads at a time as there are cores: unpacked, one may hold forty
/// megabytes of text.
/// </summary>
public sealed class ImportReader(TitleCatalogue catalogue) : IDisposable
{
    private readonly Lazy<TitleMatcher> matcher = new(() => new TitleMatcher(catalogue));
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);

    /// <exception cref="ImportException">Nothing in the files can be imported, or they are too large.</exception>
    /// <exception cref="CorrectionsException">The corrections are of a file that is not among these.</exception>
    public async Task<ReadLists> ReadAsync(
        IReadOnlyList<UploadedFile> files, ListOptions options, CancellationToken cancellation)
    {
        await cores.WaitAsync(cancellation);
        try
        {
            var lists = PersonalLists.Read(files, options);
            CheckNames(options.Corrections, lists);
            return new(lists, MatchedLists.Of(lists, matcher.Value, options.Remembered));
        }
        finally
        {
            cores.Release();
        }
    }

    /// <summary>The titles that a row may mean, whatever the person chose for it.</summary>
    public IReadOnlyList<Title> CandidatesOf(ListEntry entry) => matcher.Value.Find(entry with { Choice = null });

    public void Dispose() => cores.Dispose();

    private static void CheckNames(ImportCorrections corrections, PersonalLists lists)
    {
        var names = lists.Files.Select(file => file.File).Concat(lists.LeftOut.Select(file => file.File)).ToHashSet();
        var wrong = corrections.Files.Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => !names.Contains(name));
        if (wrong is not null)
            throw new CorrectionsException($"The corrections are of {wrong}, which is none of the files.");
    }
}
