// What a session knows of the person before its camera, as JSON that the page keeps and hands to the next session: the
// same whether the server or this device reads.

import { byName, labels } from "../affect/expression-labels.js";
import { largest } from "../affect/expression-odds.js";
import { isObject } from "./is-object.js";
import { LiveStateException } from "./live-state-exception.js";
import { liveStateMood, trackedMood } from "./live-state-mood.js";
import { liveStateNumbers } from "./live-state-numbers.js";
import { rounded } from "./rounded-numbers.js";

const currentVersion = 2;
const versionWithShares = 1; // in place of log odds: of this only the mood is taken

/** The state of a tracker as JSON. */
export const liveState = ({ mood, resting }) => ({
  version: currentVersion,
  mood: mood && liveStateMood(mood),
  baseline: resting && byName(resting, rounded),
});

/** The state for a tracker from JSON; throws a LiveStateException for anything else, or a number out of its range. */
export function readLiveState(json) {
  if (json === null) return { mood: null, resting: null };
  if (!isObject(json)) throw new LiveStateException("The state is no JSON object.");
  const { version = 0, mood = null, baseline = null } = json;
  if (!isInteger(version) || !(mood === null || isMood(mood)) || !(baseline === null || isNumbers(baseline))) {
    throw new LiveStateException("The state has another form than those that replies have.");
  }
  if (version !== currentVersion && version !== versionWithShares) {
    throw new LiveStateException(`The state has version ${version}, expected ${currentVersion}.`);
  }
  return {
    mood: mood && trackedMood(mood),
    resting: version === currentVersion ? neutralOf(baseline) : null,
  };
}

function neutralOf(baseline) {
  if (!baseline) return null;
  const odds = liveStateNumbers("baseline", baseline, -largest, largest);
  if (odds[labels.neutral] !== 0) throw new LiveStateException("baseline: neutral against itself is 0.");
  return odds;
}

// Of 32 bits, as the server's.
const isInteger = value => value === (value | 0);

const isNumbers = value => isObject(value) && Object.values(value).every(number => typeof number === "number");

function isMood(value) {
  if (!isObject(value)) return false;
  const { expression = null, scores = null } = value;
  return (expression === null || typeof expression === "string") && (scores === null || isNumbers(scores));
}
