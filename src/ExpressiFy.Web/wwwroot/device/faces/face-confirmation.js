// Looks at a detection again, in a region in which the face fills the network's input, as it stands and turned by 90°,
// 180° and 270°. Why, and where the limits come from: FaceConfirmation.cs.

import { roundHalfEven } from "../pixels/rounding.js";
import { turnCount } from "../pixels/turns.js";
import { findIn } from "./blaze-face.js";
import { roll } from "./face.js";
import { overlap } from "./face-box.js";
import { sameFace } from "./weighted-suppression.js";

const certainConfidence = 0.85;
const uprightRoll = 30; // degrees
const confidenceWithoutSides = 0.75;
const rollWithoutSides = 20;
const minConfidence = 0.65;
const minCompared = 0.3;
const minLead = 0.04;
const maxRollInOrientation = 60;
const regionSide = 2.4; // in box widths

/**
 * The face with exact points; null when it is none, or when it is unclear which way up it is.
 * @param isSmall whether it is small for the region where it was found, and so inexact
 */
export async function confirmed(network, picture, candidate, isSmall) {
  const candidateRoll = Math.abs(roll(candidate.keypoints));
  if (!isSmall && candidateRoll <= uprightRoll && candidate.confidence >= certainConfidence) return candidate;
  const look = turns => lookAt(network, picture, candidate, turns);
  const faces = [await look(0), null, await look(2), null];
  const enough = Math.max(confidenceWithoutSides, confidenceOf(faces[2]) + minLead);
  if (candidateRoll > rollWithoutSides || confidenceOf(faces[0]) < enough) {
    faces[1] = await look(1);
    faces[3] = await look(3);
  }
  const best = bestTurns(faces);
  const face = faces[best];
  if (!face || face.confidence < minConfidence) return null;
  const opposite = faces[(best + 2) % turnCount];
  if (best !== 0 && face.confidence < confidenceOf(opposite) + minLead) return null;
  // Turned clockwise by t quarters, a face with roll r has roll r + 90° t.
  const rollThere = remainder(roll(face.keypoints) + 90 * best, 360);
  return Math.abs(rollThere) <= maxRollInOrientation ? face : null;
}

function bestTurns(faces) {
  let best = 0;
  for (let turns = 1; turns < faces.length; turns++) {
    const lead = best === 0 ? minLead : 0;
    if (confidenceOf(faces[turns]) > confidenceOf(faces[best]) + lead) best = turns;
  }
  return best;
}

const confidenceOf = face => face?.confidence ?? 0;

async function lookAt(network, picture, candidate, turns) {
  const found = await findIn(network, picture, regionAround(candidate.box), minCompared, turns);
  return found
    .filter(face => overlap(face.box, candidate.box) > sameFace)
    .reduce((best, face) => (best && best.confidence >= face.confidence ? best : face), null);
}

function regionAround({ x, y, width, height }) {
  const side = Math.ceil(Math.max(width, height) * regionSide);
  const left = roundHalfEven(x + width / 2 - side / 2);
  const top = roundHalfEven(y + height / 2 - side / 2);
  return { x: left, y: top, width: side, height: side };
}

// The remainder nearest to 0.
const remainder = (number, divisor) => number - divisor * roundHalfEven(number / divisor);
