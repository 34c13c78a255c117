// Where the crop of a face lies in the picture: `centre`, `scale` (picture pixels along one pixel of the crop), and the
// `cosine` and `sine` of the angle between the crop's rows and the picture's.

import { distance, middle } from "./face.js";

/** Pixels along a crop. */
export const cropSide = 48;

// Where the eyes lie in the crop, the width of the detector's box there, and the smallest size by that width: see
// CropPlacement.cs.
const rightEyeX = 14.9;
const leftEyeX = 32.6;
const eyesY = 18.9;
const boxWidth = 41.2;
const minSizeByBox = 0.9;
const halfSide = cropSide / 2;

/** Places the crop so that the eyes lie where they do in the training faces. */
export function placementOf({ box, keypoints }) {
  const { rightEye, leftEye } = keypoints;
  const eyes = distance(rightEye, leftEye);
  const scale = Math.max(eyes / (leftEyeX - rightEyeX), (box.width / boxWidth) * minSizeByBox);
  const cosine = eyes > 0 ? (leftEye.x - rightEye.x) / eyes : 1;
  const sine = eyes > 0 ? (leftEye.y - rightEye.y) / eyes : 0;
  // From the middle of the eyes to the middle of the crop, rotated into the picture.
  const x = (halfSide - (rightEyeX + leftEyeX) / 2) * scale;
  const y = (halfSide - eyesY) * scale;
  const between = middle(rightEye, leftEye);
  const centre = { x: between.x + cosine * x - sine * y, y: between.y + sine * x + cosine * y };
  return { centre, scale, cosine, sine };
}

/**
 * From samples of the crop, so many along a crop pixel, to pixels of the part of the picture that begins at an origin.
 */
export function toPart({ centre, scale, cosine, sine }, samples, origin) {
  const step = scale / samples;
  // Sample (0, 0) is half a sample from the crop's corner, which is half a crop from its centre.
  const toCorner = (0.5 / samples - halfSide) * scale;
  return {
    a: step * cosine,
    b: -step * sine,
    c: centre.x + toCorner * (cosine - sine) - origin.x - 0.5,
    d: step * sine,
    e: step * cosine,
    f: centre.y + toCorner * (sine + cosine) - origin.y - 0.5,
  };
}
