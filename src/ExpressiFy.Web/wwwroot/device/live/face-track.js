// One face that is followed from frame to frame, with a mood of its own. Times are in milliseconds, places in pixels;
// FaceTrack.cs has the reasons for the numbers.

import { MoodTracker } from "../affect/mood-tracker.js";

const longestCoast = 500;
const velocityTime = 250;
const largestPlainTurn = 0.4; // distances of the eyes
const longestLookAway = 10_000;
const restingSpeed = 0.3; // heights a second
const sameSeat = 0.5; // heights
const sameSize = 1.25;

export class FaceTrack {
  /** From 1, in the order in which faces came. */
  id;

  /** The mood of this face, with its neutral face. */
  tracker = new MoodTracker();

  /** The face in the last frame with its scores; null when that does not show it. */
  face = null;

  /** Where it was seen last; null for one that waits for its first face. */
  box = null;

  /** When it was seen last. */
  seenAt = 0;

  /** The mood after the last frame; null when there is no reading. */
  mood = null;

  #velocityX = 0; // a second
  #velocityY = 0;

  constructor(id) {
    this.id = id;
  }

  /** How far from where it is expected, if it goes on as it moved, a face is, in heights. */
  distanceTo(box, at) {
    const seconds = Math.min(at - this.seenAt, longestCoast) / 1000;
    const x = centreX(this.box) + this.#velocityX * seconds;
    const y = centreY(this.box) + this.#velocityY * seconds;
    const height = Math.max(1, (this.box.height + box.height) / 2);
    return Math.hypot(centreX(box) - x, centreY(box) - y) / height;
  }

  /** Whether a face that comes after a gap is that of one who only looked away. */
  isBackIn(box, at) {
    const last = this.box;
    if (!last || at - this.seenAt > longestLookAway) return false;
    const height = Math.max(1, last.height);
    const speed = Math.hypot(this.#velocityX, this.#velocityY) / height;
    const away = Math.hypot(centreX(box) - centreX(last), centreY(box) - centreY(last)) / height;
    const size = Math.abs(Math.log(Math.max(1, box.height) / height));
    return speed < restingSpeed && away < sameSeat && size < Math.log(sameSize);
  }

  /**
   * Takes the reading of a frame.
   * @param face null when the frame does not show this face
   * @param isClear whether the frame is light enough, and faces in it large enough, to learn from it
   */
  observe(face, at, isClear) {
    this.face = face;
    if (face) this.#moveTo(face.face.box, at);
    this.mood = this.tracker.observe(face && readingOf(face, isClear), at);
  }

  #moveTo(box, at) {
    const elapsed = at - this.seenAt;
    if (this.box && elapsed > 0 && elapsed <= longestCoast) {
      const weight = 1 - Math.exp(-elapsed / velocityTime);
      const seconds = elapsed / 1000;
      this.#velocityX += weight * ((centreX(box) - centreX(this.box)) / seconds - this.#velocityX);
      this.#velocityY += weight * ((centreY(box) - centreY(this.box)) / seconds - this.#velocityY);
    } else {
      this.#velocityX = 0;
      this.#velocityY = 0;
    }
    this.box = box;
    this.seenAt = at;
  }
}

const readingOf = ({ face, scores, odds }, isClear) => ({
  scores,
  odds,
  isPlain: isClear && turn(face.keypoints) <= largestPlainTurn,
});

const centreX = ({ x, width }) => x + width / 2;

const centreY = ({ y, height }) => y + height / 2;

/** How far the tip of the nose is beside the middle of the eyes, in distances of the eyes. */
function turn({ leftEye, rightEye, noseTip }) {
  const x = leftEye.x - rightEye.x;
  const y = leftEye.y - rightEye.y;
  const noseX = noseTip.x - (rightEye.x + leftEye.x) / 2;
  const noseY = noseTip.y - (rightEye.y + leftEye.y) / 2;
  const squared = x * x + y * y;
  return squared > 0 ? Math.abs(noseX * x + noseY * y) / squared : 0;
}
