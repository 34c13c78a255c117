// Makes of a chosen file the upright picture that is both read and shown, so that boxes fit whatever this browser does
// with orientations. Phones' photos become small enough to send, and what a file says beside its pixels stays here.

import { takeWebpOrientation } from "/webp-orientation.js";

const longestSide = 16_384; // pixels, as every canvas holds; a strip keeps its width
const mostPixels = 12_000_000; // Safari's canvas holds 16 million
const quality = 0.95; // of the JPEG that is sent
const paper = "#fff"; // under transparent pictures, as on the server

/** A picture to show and the body to send; the picture is null when this browser cannot show the file. */
export async function preparePhoto(file) {
  const { blob, orientation } = await takeWebpOrientation(file);
  const decoded = await createImageBitmap(blob, { imageOrientation: "from-image" }).catch(() => null);
  if (!decoded) return { picture: null, body: file };
  const canvas = drawUpright(decoded, orientation);
  const body = canvasIsExact() ? await toJpeg(canvas) : null;
  if (!body) return { picture: decoded, body: file };
  decoded.close();
  return { picture: await createImageBitmap(canvas), body };
}

/** A picture to show, and its pixels to read on this device; null when this browser cannot show the file. */
export async function preparePixels(file) {
  const { blob, orientation } = await takeWebpOrientation(file);
  const decoded = await createImageBitmap(blob, { imageOrientation: "from-image" }).catch(() => null);
  if (!decoded) return null;
  const canvas = drawUpright(decoded, orientation);
  decoded.close();
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return { picture: await createImageBitmap(canvas), pixels };
}

function drawUpright(picture, orientation) {
  const isTurned = orientation >= 5;
  const width = isTurned ? picture.height : picture.width;
  const height = isTurned ? picture.width : picture.height;
  const scale = Math.min(1, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { alpha: false });
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.scale(canvas.width / width, canvas.height / height);
  context.transform(...upright(orientation, picture.width, picture.height));
  context.drawImage(picture, 0, 0);
  return canvas;
}

/** The transform of each EXIF orientation (CIPA DC-008) for a stored picture of this size. */
function upright(orientation, width, height) {
  const transforms = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  return transforms[orientation] ?? [1, 0, 0, 1, 0, 0];
}

/** Whether this browser gives a canvas as it is: to protect visitors from being recognised, some give noise. */
export function canvasIsExact() {
  const canvas = document.createElement("canvas");
  canvas.width = 8;
  canvas.height = 8;
  const context = canvas.getContext("2d");
  context.fillStyle = "#4080c0";
  context.fillRect(0, 0, 8, 8);
  const { data } = context.getImageData(0, 0, 8, 8);
  return data.every((value, place) => value === [0x40, 0x80, 0xc0, 0xff][place % 4]);
}

function toJpeg(canvas) {
  return new Promise(resolve => {
    canvas.toBlob(resolve, "image/jpeg", quality);
  });
}
