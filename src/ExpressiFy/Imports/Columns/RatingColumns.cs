namespace ExpressiFy.Imports.Columns;

/// <summary>
/// Finds the person's ratings among the columns of a table: a personal name goes before "User Rating", and that before
/// a bare "Rating". Averages, certificates and remarks are none.
/// </summary>
internal static class RatingColumns
{
    /// <summary>Gives every column with ratings its role, and at most one <see cref="ColumnRole.Rating"/>.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="samples">Cells of the columns.</param>
    /// <param name="roles">The roles so far; columns without one are looked at.</param>
    /// <param name="isCrowdsOwn">Whether a bare "Rating" is everybody's, as in TMDB's own export.</param>
    /// <returns>The best possible rating, if the name of the column says it.</returns>
    public static int? Assign(
        IReadOnlyList<string> header, ColumnSamples samples, ColumnRole[] roles, bool isCrowdsOwn)
    {
        var candidates = new List<Candidate>();
        var names = header.Take(roles.Length).Select(RatingName.Read);
        var hasAverage = names.Any(name => name?.Owner == RatingOwner.Crowd);
        var areVotesCounted = isCrowdsOwn || (header.Any(RatingName.IsVoteCount) && !hasAverage);
        for (var place = 0; place < roles.Length; place++)
        {
            if (roles[place] != ColumnRole.None || RatingName.Read(header[place]) is not RatingName name)
                continue;
            roles[place] = RoleOf(name, place, samples, areVotesCounted);
            if (roles[place] == ColumnRole.Rating)
                candidates.Add(new(place, name));
        }

        var best = candidates
            .OrderBy(candidate => candidate.Name.Owner)
            .ThenBy(candidate => candidate.Name.IsPlain ? 0 : 1)
            .FirstOrDefault();
        foreach (var other in candidates.Where(candidate => candidate != best))
            roles[other.Place] = other.Name.Owner == best!.Name.Owner ? ColumnRole.None : ColumnRole.CrowdRating;
        return best?.Name.OutOf;
    }

    private static ColumnRole RoleOf(RatingName name, int place, ColumnSamples samples, bool areVotesCounted)
    {
        var cells = samples.Of(place);
        if (name.Owner == RatingOwner.Crowd)
            return samples.AreMostlyRatings(place) || cells.Count == 0 ? ColumnRole.CrowdRating : ColumnRole.None;
        if (Certificates.AreIn(cells))
            return ColumnRole.Certificate;
        // "My notes" and "Stars" may hold words.
        if (!name.IsPlain && cells.Count > 0 && !samples.AreMostlyRatings(place))
            return ColumnRole.None;
        if (name.Owner != RatingOwner.Unstated)
            return ColumnRole.Rating;
        if (name.IsPlain && Certificates.AreAges(cells))
            return ColumnRole.Certificate;
        return areVotesCounted ? ColumnRole.CrowdRating : ColumnRole.Rating;
    }

    private sealed record Candidate(int Place, RatingName Name);
}
