// The mood of a face as the API's JSON has it.

import { byName, names } from "../affect/expression-labels.js";
import { rounded, roundedShare } from "./rounded-numbers.js";

/** Null when there is no reading of the face. */
export function moodReply({ mood, tracker }) {
  if (!mood) return null;
  return {
    expression: names[mood.expression],
    affect: { valence: rounded(mood.affect.valence), arousal: rounded(mood.affect.arousal) },
    confidence: rounded(mood.confidence),
    stable: mood.stable,
    shares: byName(tracker.scores, roundedShare),
  };
}
