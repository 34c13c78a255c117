// What a person can change so that the camera records their face better.

const darkWithoutFace = 0.16; // mean luma below which a picture without a face is too dark
const darkWithFace = 0.07; // the same with a face
const farHeight = 1 / 12; // box height, of the picture's, below which a face is too far
const secondFaceHeight = 0.5; // of the largest face's, from which a further face may be the one meant

/** The name of the most helpful hint for a reading; null for none. */
export function hintOf({ height, brightness, faces }) {
  if (faces.length === 0) return brightness < darkWithoutFace ? "too-dark" : "no-face";
  if (brightness < darkWithFace) return "too-dark";
  const largest = faces[0].face.box.height;
  if (largest < farHeight * height) return "too-far";
  return faces.slice(1).some(({ face }) => face.box.height >= secondFaceHeight * largest) ? "several-faces" : null;
}
