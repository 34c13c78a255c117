using ExpressiFy.Vision;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Web.Live;

/// <summary>
/// The faces before one camera, told apart by where they are and how they move, never by how they look: nobody is
/// identified. One of them leads: the one that the visitor chose, else the largest. Not safe for several threads.
/// </summary>
/// <remarks>
/// A mood goes on when it is likely that a face is still the same. A neutral face is one person's own, and would make
/// another's readings wrong: it is forgotten wherever that may be another person, because the face jumped, came close
/// to another one, came back after a while, or because another one leads.
/// </remarks>
internal sealed class FaceTracks
{
    // As long as a mood outlives its face (MoodTracker): too short for another person to sit down.
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);

    // Between two frames at the lowest rate, with one misread.
    private static readonly TimeSpan LastFrames = TimeSpan.FromSeconds(0.5);

    // Of the face's height, how far from where it is expected a face may be: a person who sways moves by less than one
    // at five frames a second, and neighbours on a sofa are more than one apart.
    private const double NearestOther = 0.8;
    private const double GatePerSecond = 1;
    private const double LargestSizeRatio = 1.8;

    // A face has to be this much higher to take the lead by itself: people side by side are about equal.
    private const double LargerToLead = 1.25;

    private readonly List<FaceTrack> tracks = [new(id: 1)];
    private int lastId = 1;
    private bool isChosen;

    public FaceTracks() => Leader = tracks[0];

    /// <summary>Whose mood counts. Without any face it is the one before.</summary>
    public FaceTrack Leader { get; private set; }

    /// <summary>Those in the last frame: first the leader, then by size.</summary>
    public IEnumerable<FaceTrack> InView => tracks
        .Where(track => track.Face is not null)
        .OrderByDescending(track => track == Leader)
        .ThenByDescending(track => track.Box!.Value.Area);

    /// <summary>Lets a face lead until it is lost; null for the largest again. An unknown one is ignored.</summary>
    public void Lead(int? id)
    {
        if (id is null)
        {
            isChosen = false;
        }
        else if (tracks.Find(track => track.Id == id && track.Box is not null) is { } chosen)
        {
            LetLead(chosen);
            isChosen = true;
        }
    }

    /// <summary>Takes the faces of a frame.</summary>
    /// <param name="faces">Largest first.</param>
    /// <param name="at">When the frame was taken, since any fixed moment; not earlier than the last.</param>
    /// <param name="isClear">Whether a neutral face may be learned from the frame.</param>
    public void Observe(IReadOnlyList<ReadFace> faces, TimeSpan at, bool isClear = true)
    {
        var found = new Dictionary<FaceTrack, ReadFace>();
        foreach (var face in Match(faces, found, at))
        {
            var track = new FaceTrack(++lastId);
            tracks.Add(track);
            found.Add(track, face);
        }

        foreach (var track in tracks)
            track.Observe(found.GetValueOrDefault(track), at, isClear);
        ChooseLeader(at);
        tracks.RemoveAll(track => track != Leader && at - track.SeenAt > LongestGap);
    }

    /// <summary>Notes whose faces these are, and gives those of newcomers.</summary>
    private List<ReadFace> Match(IReadOnlyList<ReadFace> faces, Dictionary<FaceTrack, ReadFace> found, TimeSpan at)
    {
        var free = new List<ReadFace>(faces);
        var pairs =
            from track in tracks
            where track.Box is not null && at - track.SeenAt <= LongestGap
            from face in faces
            let cost = Cost(track, face.Face.Box, at)
            where cost is not null
            orderby cost
            select (track, face);
        foreach (var (track, face) in pairs)
        {
            var isTaken = found.ContainsKey(track) || !free.Remove(face);
            if (!isTaken)
                found.Add(track, face);
            // A face that fits two tracks, or a track that two faces fit: where people pass each other, nobody can tell
            // for sure who is who.
            if (isTaken || track.DistanceTo(face.Face.Box, at) > NearestOther)
                track.Tracker.ForgetBaseline();
        }

        if (free.Count > 0 && RemainingTrack(found, free, at) is { } remaining)
        {
            if (!MayBeTheSame(remaining, free, at))
                remaining.Tracker.ForgetBaseline();
            found.Add(remaining, free[0]);
            free.RemoveAt(0);
        }

        return free;
    }

    /// <summary>Whether the first of the faces is likely that of the person whose neutral face the track has.</summary>
    private static bool MayBeTheSame(FaceTrack track, List<ReadFace> free, TimeSpan at)
    {
        var box = free[0].Face.Box;
        if (track.Box is not null)
            return track.IsBackIn(box, at);
        // The first face of a session. When it goes on with another session: whoever is clearly largest led there too.
        return track.Tracker.State.Resting is null
            || free.Count == 1
            || box.Height > LargerToLead * free[1].Face.Box.Height;
    }

    /// <summary>
    /// The track that a face elsewhere belongs to because no other is left: that of the only one who was in view and is
    /// not where they were, or the leader's, when they come back alone or come first. Null when that is not clear.
    /// </summary>
    private FaceTrack? RemainingTrack(
        Dictionary<FaceTrack, ReadFace> found, List<ReadFace> free, TimeSpan at)
    {
        if (Leader.Box is null || (free.Count == 1 && found.Count == 0 && !AnotherWasInView(at)))
            return Leader;
        var gone = tracks.FindAll(track => !found.ContainsKey(track) && WasInView(track, at));
        return gone.Count == 1 && free.Count == 1 ? gone[0] : null;
    }

    private bool AnotherWasInView(TimeSpan at) => tracks.Exists(track => track != Leader && WasInView(track, at));

    private static bool WasInView(FaceTrack track, TimeSpan at) =>
        track.Box is not null && at - track.SeenAt <= LastFrames;

    /// <summary>How little a face fits a track, from 0; null when it cannot be the same.</summary>
    private static double? Cost(FaceTrack track, FaceBox box, TimeSpan at)
    {
        var away = track.DistanceTo(box, at);
        var size = Math.Abs(Math.Log(Math.Max(1, box.Height) / Math.Max(1, track.Box!.Value.Height)));
        var gate = NearestOther + (GatePerSecond * (at - track.SeenAt).TotalSeconds);
        return away <= gate && size <= Math.Log(LargestSizeRatio) ? away + size : null;
    }

    private void ChooseLeader(TimeSpan at)
    {
        var largest = tracks.Where(track => track.Face is not null).MaxBy(track => track.Box!.Value.Height);
        if (largest is null || largest == Leader)
            return;

        var isLost = at - Leader.SeenAt > LongestGap;
        var isSmaller = Leader.Face is not null
            && largest.Box!.Value.Height > LargerToLead * Leader.Box!.Value.Height;
        if (isLost || (isSmaller && !isChosen))
        {
            LetLead(largest);
            isChosen = false;
        }
    }

    private void LetLead(FaceTrack track)
    {
        if (track == Leader)
            return;
        Leader.Tracker.ForgetBaseline();
        Leader = track;
    }
}
