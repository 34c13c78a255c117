// Rejects detections whose points do not lie as they do in a face, such as patterns in a background.

import { distance, middle } from "./face.js";
import { area, within } from "./face-box.js";

// In box widths: the distance of the eyes, about .1 for a head in profile; that from the middle of the eyes to the
// mouth.
const narrowestEyes = 0.08;
const widestEyes = 0.75;
const nearestMouth = 0.15;
const farthestMouth = 0.8;
const minInside = 0.5; // part of the box's area that lies inside the picture

/** Whether a detection in a picture of this size can be a face. */
export function isPlausible({ box, keypoints }, width, height) {
  const eyes = distance(keypoints.rightEye, keypoints.leftEye) / box.width;
  const mouth = distance(middle(keypoints.rightEye, keypoints.leftEye), keypoints.mouthCentre) / box.width;
  return (
    eyes > narrowestEyes &&
    eyes < widestEyes &&
    mouth > nearestMouth &&
    mouth < farthestMouth &&
    area(within(box, width, height)) > minInside * area(box)
  );
}
