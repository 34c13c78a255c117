// The BlazeFace short-range network.

import { all, intersection } from "../pixels/region.js";
import { turned } from "../pixels/turns.js";
import { decodeFaces, detectorSide as side } from "./blaze-face-output.js";
import { detectorInput, detectorSquare } from "./detector-input.js";
import { mapFace, mapPoints } from "./face.js";
import { mergeFaces } from "./weighted-suppression.js";

/**
 * The faces in a region of a picture, which is turned clockwise first. Overlapping ones are merged; coordinates are
 * pixels of the picture.
 * @param network runs the model; see networks.js
 * @param region scaled into the square input with black margins; black too where it reaches beyond the picture
 */
export async function findIn(network, picture, region, minConfidence, turns = 0) {
  const inside = intersection(region, all(picture));
  if (inside.width <= 0 || inside.height <= 0) return [];
  const { square, scale, left, top } = detectorSquare(picture, region, inside);
  const input = detectorInput(turned(square, turns));
  const { regressors, classificators } = await network.run(input, [1, 3, side, side]);
  return mergeFaces(decodeFaces(regressors, classificators, minConfidence)).map(face =>
    mapFace(turnedBack(face, turns), 1 / scale, region.x - left / scale, region.y - top / scale),
  );
}

/** Where a face of the turned square lies in the square. */
export function turnedBack(face, turns) {
  if (turns === 0) return face;
  const back = ({ x, y }) => {
    if (turns === 1) return { x: y, y: side - x };
    return turns === 2 ? { x: side - x, y: side - y } : { x: side - y, y: x };
  };
  const { box } = face;
  const corner = back(box);
  const opposite = back({ x: box.x + box.width, y: box.y + box.height });
  return {
    ...face,
    box: {
      x: Math.min(corner.x, opposite.x),
      y: Math.min(corner.y, opposite.y),
      width: Math.abs(corner.x - opposite.x),
      height: Math.abs(corner.y - opposite.y),
    },
    keypoints: mapPoints(face.keypoints, back),
  };
}
