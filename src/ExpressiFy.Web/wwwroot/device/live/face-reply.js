// One face of a reading as the API's JSON has it.

import { byName, names } from "../affect/expression-labels.js";
import { affect, top } from "../affect/expression-scores.js";
import { round } from "./rounded-numbers.js";

const confidenceDigits = 4;
const scoreDigits = 6;
const affectDigits = 4;

const boxDigits = 1; // of pixels

/** @param scores seven shares in label order */
export function faceReply({ face, scores }) {
  const { x, y, width, height } = face.box;
  const point = affect(scores);
  return {
    box: {
      x: round(x, boxDigits),
      y: round(y, boxDigits),
      width: round(width, boxDigits),
      height: round(height, boxDigits),
    },
    confidence: round(face.confidence, confidenceDigits),
    expression: names[top(scores)],
    scores: byName(scores, share => round(share, scoreDigits)),
    affect: { valence: round(point.valence, affectDigits), arousal: round(point.arousal, affectDigits) },
  };
}
