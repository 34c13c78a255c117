// Turns the readings of single frames into a steady mood of one face. Times are in milliseconds; MoodTracker.cs has the
// reasons for the numbers. A mood that the person names is the page's own matter, and not followed here.

import { clamp } from "./clamp.js";
import { labels } from "./expression-labels.js";
import { affect, count, fromWeights, top } from "./expression-scores.js";
import { NeutralFace } from "./neutral-face.js";

const smoothingTime = 500;
const holdTime = 700;
const fullLead = 0.3;
const longestFrame = 200;
const longestGap = 2000;

export class MoodTracker {
  #neutral = new NeutralFace();
  #secondsAhead = noSeconds();
  #smoothed = null;
  #lastFrame = 0;
  #lastFace = 0;
  #stableFrom = 0;
  #current = labels.angry;
  #isResumed = false;

  /** The smoothed scores, compared with the neutral face; null when there is no reading. */
  get scores() {
    return this.#smoothed && fromWeights(this.#smoothed);
  }

  /** The collected fraction of the neutral face, 0 to 1; null when none was started. */
  get baselineProgress() {
    return this.#neutral.progress;
  }

  /** Why the last neutral face was not taken; null when none was refused, and from a new start on. */
  get baselineProblem() {
    return this.#neutral.problem;
  }

  /** What another tracker needs to go on from here. */
  get state() {
    const mood = this.#smoothed && { expression: this.#current, scores: this.scores };
    return { mood, resting: this.#neutral.own };
  }

  /** Goes on from where another tracker stopped, in place of what this one knows. */
  resume({ mood, resting }) {
    this.#neutral.restore(resting);
    this.#smoothed = mood && [...mood.scores];
    this.#isResumed = Boolean(mood);
    if (mood) this.#setCurrent(mood.expression, 0);
  }

  /**
   * The mood after one more frame; null when there is no reading.
   * @param reading its `scores`, its `odds` or null, and whether it `isPlain`; null when the frame shows no face
   * @param at not before the last frame
   */
  observe(reading, at) {
    if (at < this.#lastFrame) throw new RangeError("A frame is earlier than the last one.");
    if (this.#isResumed) this.#continueAt(Boolean(reading), at);
    else if (at - this.#lastFace > longestGap) this.#smoothed = null;
    if (reading) this.#addReading(this.#neutral.apply(reading, at), at);
    const isNeutral = this.#smoothed && this.#current === labels.neutral && at >= this.#stableFrom;
    this.#neutral.learn(reading, isNeutral, at);
    this.#lastFrame = at;
    return this.#moodAt(at);
  }

  startBaseline() {
    this.#neutral.start();
  }

  clearBaseline() {
    this.#neutral.clear();
  }

  /** Back to the general reading at once, because this may be another person than before. */
  forgetBaseline() {
    this.#neutral.forget();
  }

  // The time between the two trackers is not known, and does not count.
  #continueAt(hasFace, at) {
    this.#isResumed = false;
    if (!hasFace) this.#smoothed = null;
    this.#lastFace = at;
    this.#stableFrom = at + holdTime;
  }

  #addReading(scores, at) {
    if (this.#smoothed) {
      this.#smooth(scores, at - this.#lastFace);
      this.#countSecondsAhead(scores, at - this.#lastFace, at);
    } else {
      this.#smoothed = [...scores];
      this.#setCurrent(top(scores), at + holdTime);
    }
    this.#lastFace = at;
  }

  #smooth(scores, elapsed) {
    const weight = 1 - Math.exp(-elapsed / smoothingTime);
    this.#smoothed = this.#smoothed.map((share, label) => share + weight * (scores[label] - share));
  }

  #countSecondsAhead(scores, elapsed, at) {
    const step = Math.min(elapsed, longestFrame) / 1000;
    this.#secondsAhead = this.#secondsAhead.map((seconds, label) => {
      const lead = clamp((scores[label] - scores[this.#current]) / fullLead, -1, 1);
      return Math.max(0, seconds + lead * step);
    });
    const most = Math.max(...this.#secondsAhead);
    if (most >= holdTime / 1000) this.#setCurrent(this.#secondsAhead.indexOf(most), at);
  }

  #setCurrent(expression, stableAt) {
    this.#current = expression;
    this.#stableFrom = stableAt;
    this.#secondsAhead = noSeconds();
  }

  #moodAt(at) {
    const scores = this.scores;
    if (!scores) return null;
    const remaining = 1 - (at - this.#lastFace) / longestGap;
    return {
      expression: this.#current,
      affect: affect(scores),
      confidence: scores[this.#current] * remaining,
      stable: this.#lastFace >= this.#stableFrom,
    };
  }
}

function noSeconds() {
  return new Array(count).fill(0);
}
