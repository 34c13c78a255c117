using System.Globalization;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Imports;

/// <summary>What the import page shows.</summary>
/// <param name="HasProfile">Whether the visitor agreed before.</param>
/// <param name="Imports">Their imports so far, the latest first.</param>
public sealed record ImportModel(bool HasProfile, IReadOnlyList<ImportSummary> Imports)
{
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>What became of the files just sent; null when none were.</summary>
    public ImportResultModel? Result { get; init; }

    /// <summary>How the files just sent were read, before anything is saved; null when none were.</summary>
    public PreviewModel? Preview { get; init; }

    /// <summary>Why nothing could be read; null when nothing was refused.</summary>
    public string? Problem { get; init; }

    /// <summary>What a form that was refused said beside its files.</summary>
    public ImportQuery Filled { get; init; } = new();

    /// <summary>Whether an import was just taken back.</summary>
    public bool WasUndone { get; init; }

    /// <summary>Whether the options are in sight.</summary>
    public bool HasOptions => Filled.As.IsGiven() || Filled.OutOf.IsGiven() || !string.IsNullOrEmpty(Filled.User);

    public static int LargestUploadMegabytes => (int)(ImportLimits.LargestUpload / BytesPerMegabyte);

    public static string DayOf(ImportSummary import) =>
        import.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
