// The faces before one camera, told apart by where they are and how they move, never by how they look: nobody is
// identified. One of them leads: the one that the visitor chose, else the largest. A neutral face is forgotten wherever
// the face may be another person's. Times are in milliseconds; FaceTracks.cs has the reasons for the numbers.

import { FaceTrack } from "./face-track.js";

const longestGap = 2000;
const lastFrames = 500;
const nearestOther = 0.8; // heights
const gatePerSecond = 1; // heights
const largestSizeRatio = 1.8;
const largerToLead = 1.25;

export class FaceTracks {
  /** Whose mood counts. Without any face it is the one before. */
  leader = new FaceTrack(1);

  #tracks = [this.leader];
  #lastId = 1;
  #isChosen = false;

  /** Those in the last frame: first the leader, then by size. */
  get inView() {
    const area = ({ box }) => box.width * box.height;
    const leads = track => (track === this.leader ? 1 : 0);
    return this.#tracks
      .filter(track => track.face)
      .sort((one, other) => leads(other) - leads(one) || area(other) - area(one));
  }

  /** Lets a face lead until it is lost; null for the largest again. An unknown one is ignored. */
  lead(id) {
    if (id === null) {
      this.#isChosen = false;
      return;
    }
    const chosen = this.#tracks.find(track => track.id === id && track.box);
    if (!chosen) return;
    this.#letLead(chosen);
    this.#isChosen = true;
  }

  /**
   * Takes the faces of a frame.
   * @param faces largest first
   * @param at not before the last frame
   * @param isClear whether a neutral face may be learned from the frame
   */
  observe(faces, at, isClear) {
    const found = new Map();
    for (const face of this.#match(faces, found, at)) {
      const track = new FaceTrack(++this.#lastId);
      this.#tracks.push(track);
      found.set(track, face);
    }
    for (const track of this.#tracks) track.observe(found.get(track) ?? null, at, isClear);
    this.#chooseLeader(at);
    this.#tracks = this.#tracks.filter(track => track === this.leader || at - track.seenAt <= longestGap);
  }

  /** Notes whose faces these are, and gives those of newcomers. */
  #match(faces, found, at) {
    const free = [...faces];
    for (const { track, face } of this.#pairs(faces, at)) {
      const place = free.indexOf(face);
      const isTaken = found.has(track) || place < 0;
      if (!isTaken) {
        free.splice(place, 1);
        found.set(track, face);
      }
      // A face that fits two tracks, or a track that two faces fit: where people pass each other, nobody can tell for
      // sure who is who.
      if (isTaken || track.distanceTo(face.face.box, at) > nearestOther) track.tracker.forgetBaseline();
    }
    const remaining = free.length > 0 && this.#remainingTrack(found, free, at);
    if (remaining) {
      if (!mayBeTheSame(remaining, free, at)) remaining.tracker.forgetBaseline();
      found.set(remaining, free.shift());
    }
    return free;
  }

  /** The tracks with the faces that may be theirs, the best first. */
  #pairs(faces, at) {
    return this.#tracks
      .filter(track => track.box && at - track.seenAt <= longestGap)
      .flatMap(track => faces.map(face => ({ track, face, cost: cost(track, face.face.box, at) })))
      .filter(pair => pair.cost !== null)
      .sort((one, other) => one.cost - other.cost);
  }

  /**
   * The track that a face elsewhere belongs to because no other is left: that of the only one who was in view and is
   * not where they were, or the leader's, when they come back alone or come first. Null when that is not clear.
   */
  #remainingTrack(found, free, at) {
    const wasInView = track => track.box && at - track.seenAt <= lastFrames;
    const anotherWas = this.#tracks.some(track => track !== this.leader && wasInView(track));
    if (!this.leader.box || (free.length === 1 && found.size === 0 && !anotherWas)) return this.leader;
    const gone = this.#tracks.filter(track => !found.has(track) && wasInView(track));
    return gone.length === 1 && free.length === 1 ? gone[0] : null;
  }

  #chooseLeader(at) {
    const largest = this.#tracks
      .filter(track => track.face)
      .reduce((most, track) => (most && most.box.height >= track.box.height ? most : track), null);
    if (!largest || largest === this.leader) return;
    const isLost = at - this.leader.seenAt > longestGap;
    const isSmaller = this.leader.face && largest.box.height > largerToLead * this.leader.box.height;
    if (!isLost && (!isSmaller || this.#isChosen)) return;
    this.#letLead(largest);
    this.#isChosen = false;
  }

  #letLead(track) {
    if (track === this.leader) return;
    this.leader.tracker.forgetBaseline();
    this.leader = track;
  }
}

/** Whether the first of the faces is likely that of the person whose neutral face the track has. */
function mayBeTheSame(track, free, at) {
  const { box } = free[0].face;
  if (track.box) return track.isBackIn(box, at);
  // The first face of a session. When it goes on with another session: whoever is clearly largest led there too.
  return !track.tracker.state.resting || free.length === 1 || box.height > largerToLead * free[1].face.box.height;
}

/** How little a face fits a track, from 0; null when it cannot be the same. */
function cost(track, box, at) {
  const away = track.distanceTo(box, at);
  const size = Math.abs(Math.log(Math.max(1, box.height) / Math.max(1, track.box.height)));
  const gate = nearestOther + gatePerSecond * ((at - track.seenAt) / 1000);
  return away <= gate && size <= Math.log(largestSizeRatio) ? away + size : null;
}
