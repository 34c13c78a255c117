// Weighted non-maximum suppression as in MediaPipe (BlazeFace paper, section 3.4): the most confident face and all that
// overlap it are replaced by their mean, weighted by confidence.

import { mapPoints } from "./face.js";
import { overlap } from "./face-box.js";

/** Intersection over union above which two boxes are the same face, as published. */
export const sameFace = 0.3;

/** The merged faces, most confident first. */
export function mergeFaces(candidates) {
  let remaining = candidates.toSorted((first, second) => second.confidence - first.confidence);
  const merged = [];
  while (remaining.length > 0) {
    const strongest = remaining[0];
    const isSame = face => face === strongest || overlap(strongest.box, face.box) > sameFace;
    merged.push(meanOf(strongest, remaining.filter(isSame)));
    remaining = remaining.filter(face => !isSame(face));
  }
  return merged;
}

function meanOf(strongest, faces) {
  if (faces.length === 1) return strongest;
  const total = faces.reduce((sum, face) => sum + face.confidence, 0);
  const weighted = value => faces.reduce((sum, face) => sum + face.confidence * value(face), 0) / total;
  const x = weighted(face => face.box.x);
  const y = weighted(face => face.box.y);
  return {
    box: {
      x,
      y,
      width: weighted(face => face.box.x + face.box.width) - x,
      height: weighted(face => face.box.y + face.box.height) - y,
    },
    confidence: strongest.confidence,
    keypoints: mapPoints(strongest.keypoints, (_, name) => ({
      x: weighted(face => face.keypoints[name].x),
      y: weighted(face => face.keypoints[name].y),
    })),
  };
}
