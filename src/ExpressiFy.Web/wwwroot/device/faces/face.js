// A face: its `box`, from above the eyebrows to the chin, the detector's `confidence`, 0…1, and its `keypoints`, in
// pixels of the upright picture. Right and left are the person's own.

/** The points in the order of the detector's output. */
export const keypointNames = ["rightEye", "leftEye", "noseTip", "mouthCentre", "rightEar", "leftEar"];

/** The keypoints with a function applied to each. */
export const mapPoints = (keypoints, map) =>
  Object.fromEntries(keypointNames.map(name => [name, map(keypoints[name], name)]));

/** The face with every coordinate scaled, then moved by (x, y). */
export function mapFace(face, scale, x, y) {
  const { box } = face;
  return {
    ...face,
    box: { x: box.x * scale + x, y: box.y * scale + y, width: box.width * scale, height: box.height * scale },
    keypoints: mapPoints(face.keypoints, point => ({ x: point.x * scale + x, y: point.y * scale + y })),
  };
}

export const distance = (first, second) => Math.hypot(first.x - second.x, first.y - second.y);

export const middle = (first, second) => ({ x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 });

/** Degrees clockwise from the horizontal to the line from the right eye to the left: 0 upright, ±180 on its head. */
export const roll = ({ rightEye, leftEye }) =>
  (Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x) * 180) / Math.PI;
