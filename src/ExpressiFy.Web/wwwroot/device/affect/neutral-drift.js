// Follows the slow drift of a resting face. Times are in milliseconds; NeutralDrift.cs has the reasons for the numbers.

import { clamp } from "./clamp.js";
import { quantiles } from "./quantiles.js";

const percentile = 0.2;
const largestMovePerSecond = 0.1 / 60; // log odds
const fewestSeconds = 30; // of the window
const fewestFrames = 3; // of a second
const window = 60_000;
const second = 1000;

export class NeutralDrift {
  #seconds = []; // each the time and the median of its frames
  #frames = [];
  #secondFrom = 0;
  #isWhole = false;

  /** Forgets what was seen, e.g. with the neutral face. */
  clear() {
    this.#seconds = [];
    this.#frames = [];
    this.#isWhole = false;
  }

  /**
   * The neutral face after one more frame.
   * @param own before it
   * @param odds of the frame; null when nothing may be learned from it
   */
  follow(own, odds, at) {
    let moved = own;
    if (at - this.#secondFrom >= second) {
      if (this.#isWhole && this.#frames.length >= fewestFrames) {
        moved = this.#move(own, quantiles(this.#frames, 0.5), at);
      }
      this.#frames = [];
      this.#secondFrom = at;
      this.#isWhole = true;
    }
    if (odds) this.#frames.push(odds);
    else this.#isWhole = false;
    return moved;
  }

  #move(own, median, at) {
    this.#seconds.push({ at, odds: median });
    this.#seconds = this.#seconds.filter(old => at - old.at <= window);
    if (this.#seconds.length < fewestSeconds) return own;
    const aim = quantiles(
      this.#seconds.map(({ odds }) => odds),
      percentile,
    );
    return own.map((odds, label) => odds + clamp(aim[label] - odds, -largestMovePerSecond, largestMovePerSecond));
  }
}
