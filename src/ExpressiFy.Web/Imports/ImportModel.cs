using System.Globalization;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Web.Imports;

/// <summary>What the import page shows.</summary>
/// <param name="HasProfile">Whether the visitor agreed before.</param>
/// <param name="Imports">Their imports so far, the latest first.</param>
public sealed record ImportModel(bool HasProfile, IReadOnlyList<ImportSummary> Imports)
{
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>What became of the files just sent; null when none were.</summary>
    public ImportResultModel? Result { get; init; }

    /// <summary>Why nothing could be read; null when nothing was refused.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether an import was just taken back.</summary>
    public bool WasUndone { get; init; }

    public string ImportLabel => HasProfile ? "Import" : "Yes, import and remember";

    public static int LargestUploadMegabytes => (int)(ImportLimits.LargestUpload / BytesPerMegabyte);

    public static string DayOf(ImportSummary import) =>
        import.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
