// The neutral face of one person: collected when they ask for it, compared with every later reading, followed when it
// drifts slowly. Times are in milliseconds.

import { clamp } from "./clamp.js";
import { fromWeights } from "./expression-scores.js";
import { NeutralCollection } from "./neutral-collection.js";
import { NeutralDrift } from "./neutral-drift.js";
import { personalReading } from "./personal-reading.js";

const passTime = 2000; // between the general and the personal reading, so that nothing jumps

export class NeutralFace {
  /** Log odds; null while there is none. */
  own = null;

  /** Why the last one was refused; null when none was, and from the next start on. */
  problem = null;

  #drift = new NeutralDrift();
  #collection = null;
  #compared = null; // the own one, or the last while it fades
  #lastFrame = 0;
  #weight = 0; // of the personal reading, 0 to 1

  /** The collected fraction, 0 to 1; null before a start. */
  get progress() {
    return this.#collection?.progress ?? (this.own ? 1 : null);
  }

  /** Goes on with one that was collected before, at once; null for none. */
  restore(own) {
    this.forget();
    this.own = own;
    this.#compared = own;
    this.#weight = own ? 1 : 0;
  }

  /** Collects the next readings. */
  start() {
    const isSecondTry = this.problem === "expressive";
    this.clear();
    this.#collection = new NeutralCollection(isSecondTry);
  }

  /** Back to the general reading, for the same person. */
  clear() {
    this.own = null;
    this.#collection = null;
    this.problem = null;
    this.#drift.clear();
  }

  /** Back to the general reading at once: this may be another person. */
  forget() {
    this.clear();
    this.#compared = null;
    this.#weight = 0;
  }

  /** The scores that count. */
  apply(reading, at) {
    const step = (at - this.#lastFrame) / passTime;
    this.#lastFrame = at;
    this.#weight = clamp(this.#weight + (this.own ? step : -step), 0, 1);
    if (!this.own && this.#weight <= 0) this.#compared = null;
    if (!this.#compared || !reading.odds) return reading.scores;
    return mixture(reading.scores, personalReading(reading.odds, this.#compared), this.#weight);
  }

  /**
   * Learns from a frame, after its mood is known.
   * @param reading null when it shows no face
   * @param isNeutral whether the mood is neutral, and has been for a while
   */
  learn(reading, isNeutral, at) {
    const collection = this.#collection;
    collection?.add(reading, at);
    if (collection?.own || collection?.problem) {
      this.own = collection.own;
      this.problem = collection.problem;
      this.#collection = null;
      this.#weight = 0;
    } else if (this.own) {
      this.own = this.#drift.follow(this.own, isNeutral && reading?.isPlain ? reading.odds : null, at);
    }
    this.#compared = this.own ?? this.#compared;
  }
}

const mixture = (general, personal, weight) =>
  fromWeights(personal.map((share, label) => general[label] + weight * (share - general[label])));
