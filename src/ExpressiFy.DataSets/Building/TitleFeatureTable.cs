using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.DataSets.Building;

/// <summary>
/// What data sets tell of titles beside what a <see cref="Title"/> holds: tags, the relevance of tags, co-choice.
/// </summary>
internal sealed class TitleFeatureTable
{
    private readonly Dictionary<int, List<(string Name, double Value)>> features = [];

    // A name stands for thousands of titles.
    private readonly Dictionary<string, string> names = [];

    /// <summary>Adds a feature of the title whose IMDb id has these digits: "tag surreal|0.8".</summary>
    public void Add(int number, string feature)
    {
        var bar = feature.LastIndexOf('|');
        var name = feature[..bar];
        if (!names.TryGetValue(name, out var known))
            names[name] = known = name;
        if (!features.TryGetValue(number, out var ofTitle))
            features[number] = ofTitle = [];
        ofTitle.Add((known, double.Parse(feature.AsSpan(bar + 1), CultureInfo.InvariantCulture)));
    }

    /// <summary>The features of a title; none where nothing is told.</summary>
    public IEnumerable<(string Name, double Value)> Of(Title title) => title.Id.ImdbId is { } id
        && features.TryGetValue(int.Parse(id.AsSpan(2), CultureInfo.InvariantCulture), out var known)
            ? known
            : [];
}
