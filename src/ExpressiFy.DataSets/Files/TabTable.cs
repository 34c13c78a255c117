using nietras.SeparatedValues;

namespace ExpressiFy.DataSets.Files;

/// <summary>Opens tables of data sets, row by row.</summary>
internal static class TabTable
{
    /// <summary>What tables have for "not known".</summary>
    public const string Missing = @"\N";

    /// <summary>A tab-separated table with a header and without quotes: a quote is a sign like any other.</summary>
    /// <param name="stream">The text in UTF-8.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="columns">Columns that it must have.</param>
    /// <exception cref="DataSetException">A column is missing.</exception>
    public static SepReader OpenTabs(Stream stream, string file, params ReadOnlySpan<string> columns) =>
        Checked(
            Sep.New('\t').Reader(options => options with { DisableQuotesParsing = true }).From(stream), file, columns);

    /// <summary>
    /// A table with a header, in which fields may be quoted; separated by commas or by what the header has in their
    /// place.
    /// </summary>
    /// <inheritdoc cref="OpenTabs"/>
    public static SepReader OpenQuoted(Stream stream, string file, params ReadOnlySpan<string> columns) =>
        Checked(Sep.Reader(options => options with { Unescape = true }).From(stream), file, columns);

    /// <summary>A tab-separated table without header and quotes, as PostgreSQL's COPY writes it.</summary>
    public static SepReader OpenCopy(Stream stream) => Sep.New('\t')
        .Reader(options => options with { HasHeader = false, DisableQuotesParsing = true })
        .From(stream);

    private static SepReader Checked(SepReader reader, string file, ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!reader.Header.TryIndexOf(column, out _))
            {
                reader.Dispose();
                throw new DataSetException(
                    file, $"there is no column \"{column}\"; is it the file that its name says?");
            }
        }

        return reader;
    }
}
