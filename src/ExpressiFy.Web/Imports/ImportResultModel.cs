using System.Globalization;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Web.Imports;

/// <summary>What the page says about the lists just sent.</summary>
/// <param name="Report">What became of every row.</param>
/// <param name="Outcome">What was added; null when the lists were only checked.</param>
public sealed record ImportResultModel(ImportReport Report, ImportOutcome? Outcome)
{
    /// <summary>A page of more lines is slow to draw on a phone; the count says how many are missing.</summary>
    public const int MostShown = 2_000;

    private const string Utf8 = "UTF-8";

    public string Heading
    {
        get
        {
            if (Outcome is null)
                return "Checked, nothing was kept";
            return IsNothingNew ? "Nothing new" : "Imported";
        }
    }

    /// <summary>What was added; null when the lists were only checked.</summary>
    public string? Change
    {
        get
        {
            if (Outcome is null)
                return null;
            return IsNothingNew
                ? "All that these lists say was there already, or you said otherwise here."
                : $"{Added(Outcome)} added.";
        }
    }

    /// <summary>What was added, if anything was to be, and how many titles were found.</summary>
    public string Sentences
    {
        get
        {
            var unsure = Report.Ambiguous.Count > 0 ? $"{UnsureHeading}." : null;
            return string.Join(' ', new[] { Change, Counts, unsure }.OfType<string>());
        }
    }

    /// <summary>How many titles of the lists are in the catalogue.</summary>
    public string Counts
    {
        get
        {
            var isProfile = Report.Restored > 0 || Report.Services > 0;
            if (isProfile && Report is { Matched.Count: 0, Unknown.Count: 0 })
            {
                var services = Report.Services == 0 ? "" : $" and {Count(Report.Services, "service")}";
                return $"Your own profile has {Count(Report.Restored, "word")} on titles{services}.";
            }

            var known = Report.Matched.Count;
            var unknown = Report.Unknown.Count;
            var counts = $"{Count(known, "title")} of your lists {Are(known)} in the catalogue, "
                + $"{unknown} {Are(unknown)} not.";
            return Report.Unknown.Any(title => title.KeptAs is not null)
                ? $"{counts} Those become titles of your own: estimated, not judged."
                : counts;
        }
    }

    /// <summary>The heading of the files, e.g. "3 files read, 1 left out".</summary>
    public string FilesHeading
    {
        get
        {
            var read = $"{Count(Report.Files.Count, "file")} read";
            return Report.LeftOut.Count > 0 ? $"{read}, {Report.LeftOut.Count} left out" : read;
        }
    }

    /// <summary>The heading of what only the person can say, e.g. "1 title is unsure".</summary>
    public string UnsureHeading
    {
        get
        {
            var unsure = Report.Ambiguous.Count;
            return $"{Count(unsure, "title")} {Are(unsure)} unsure";
        }
    }

    private bool IsNothingNew => Outcome is { Summary: null, Services: 0 };

    /// <summary>E.g. "1 title" or "12 titles".</summary>
    public static string Count(int number, string noun)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return number == 1 ? $"{digits} {noun}" : $"{digits} {noun}s";
    }

    /// <summary>What was read of a title, e.g. "4.5, liked".</summary>
    public static string FeedbackOf(ReportedMatch title)
    {
        var parts = new List<string>();
        if (title.Rating is not null)
            parts.Add($"{title.Rating}");
        if (title.Liked)
            parts.Add("liked");
        if (title.Seen)
            parts.Add("seen");
        if (title.Saved)
            parts.Add("saved");
        if (title.Hidden)
            parts.Add("not interesting");
        return string.Join(", ", parts);
    }

    /// <summary>The titles that a name may mean, e.g. "may be Heat (1986) or Heat (1995)".</summary>
    public static string CandidatesOf(ReportedTitle title) =>
        "may be " + string.Join(" or ", title.Candidates.Select(candidate => $"{candidate.Title} ({candidate.Year})"));

    /// <summary>Why a title was not matched, e.g. ": it is a series"; empty when the catalogue lacks it.</summary>
    public static string ReasonOf(ReportedTitle title) => title.Why is null ? "" : $": {title.Why}";

    /// <summary>What a file was read as, e.g. "Letterboxd ratings, 12 rows, ratings of 5".</summary>
    public static string DescriptionOf(ReadFile file)
    {
        var description = $"{file.What}, {Count(file.Rows, "row")}";
        if (file.OutOf is not null)
            description += $", ratings of {file.OutOf}";
        return file.Encoding == Utf8 ? description : $"{description}, {file.Encoding}";
    }

    private static string Added(ImportOutcome outcome)
    {
        var parts = new List<string>();
        if (outcome.Restored > 0)
            parts.Add($"{Count(outcome.Restored, "word")} of your own profile");
        if (outcome.Services > 0)
            parts.Add($"your {Count(outcome.Services, "service")}");
        if (outcome.Ratings > 0)
            parts.Add(Count(outcome.Ratings, "rating"));
        if (outcome.Likes > 0)
            parts.Add(Count(outcome.Likes, "like"));
        if (outcome.Seen > 0)
            parts.Add($"{outcome.Seen} marked as seen");
        if (outcome.Saved > 0)
            parts.Add($"{outcome.Saved} saved for later");
        if (outcome.Hidden > 0)
            parts.Add($"{outcome.Hidden} hidden");
        if (outcome.OwnTitles > 0)
            parts.Add($"{Count(outcome.OwnTitles, "title")} of your own");
        return string.Join(", ", parts);
    }

    private static string Are(int number) => number == 1 ? "is" : "are";
}
