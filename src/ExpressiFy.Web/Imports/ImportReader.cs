using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Web.Imports;

/// <summary>A person's lists, read and held against the catalogue.</summary>
public sealed record ReadLists(PersonalLists Lists, MatchedLists Matched);

/// <summary>Reads lists, no more at a time than there are cores: unpacked, one import may hold forty megabytes of text.</summary>
public sealed class ImportReader(TitleCatalogue catalogue) : IDisposable
{
    private readonly Lazy<TitleMatcher> matcher = new(() => new TitleMatcher(catalogue));
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    /// <exception cref="ImportException">Nothing in the files can be imported, or they are too large.</exception>
    public async Task<ReadLists> ReadAsync(IReadOnlyList<UploadedFile> files, ListOptions options, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            var lists = PersonalLists.Read(files, options);
            return new(lists, MatchedLists.Of(lists, matcher.Value));
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
