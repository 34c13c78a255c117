// Collects the person's neutral face for three seconds. Times are in milliseconds; NeutralCollection.cs has the reasons
// for the numbers.

import { labels } from "./expression-labels.js";
import { top } from "./expression-scores.js";
import { personalReading } from "./personal-reading.js";
import { quantiles } from "./quantiles.js";

const length = 3000;
const longestWait = 8000;
const longestStep = 500;
const fewestFrames = 8;
const steadyShare = 0.75;
const largestTrend = 1.5; // log odds
const largestOpen = 0; // log odds
const largestOpenInsisted = 3; // log odds

export class NeutralCollection {
  /** The neutral face; null while it is not collected, or when there is a problem. */
  own = null;

  /** "unseen", "unsteady" or "expressive"; null while it was not refused. */
  problem = null;

  #isSecondTry;
  #frames = [];
  #collected = 0;
  #startedAt = null;
  #lastFrame = null;

  /** @param isSecondTry whether the person was told that they seem to smile, and says that their face rests so */
  constructor(isSecondTry) {
    this.#isSecondTry = isSecondTry;
  }

  /** The collected fraction, 0 to 1. */
  get progress() {
    return Math.min(1, this.#collected / length);
  }

  /** @param reading null when the frame shows no face */
  add(reading, at) {
    this.#startedAt ??= at;
    if (reading?.isPlain && reading.odds) {
      if (this.#lastFrame !== null) this.#collected += Math.min(at - this.#lastFrame, longestStep);
      this.#lastFrame = at;
      this.#frames.push(reading.odds);
    } else {
      this.#lastFrame = null;
    }
    if (this.#collected >= length && this.#frames.length >= fewestFrames) this.#finish();
    else if (at - this.#startedAt > longestWait) this.problem = "unseen";
  }

  #finish() {
    const median = quantiles(this.#frames, 0.5);
    const most = this.#isSecondTry ? largestOpenInsisted : largestOpen;
    if (median[labels.happy] > most || median[labels.surprise] > most) this.problem = "expressive";
    else if (this.#isSteady(median)) this.own = median;
    else this.problem = "unsteady";
  }

  #isSteady(median) {
    const frames = this.#frames;
    const neutral = frames.filter(frame => top(personalReading(frame, median)) === labels.neutral).length;
    const half = Math.trunc(frames.length / 2);
    const before = quantiles(frames.slice(0, half), 0.5);
    const after = quantiles(frames.slice(half), 0.5);
    return (
      neutral >= steadyShare * frames.length &&
      after.every((odds, label) => Math.abs(odds - before[label]) <= largestTrend)
    );
  }
}
