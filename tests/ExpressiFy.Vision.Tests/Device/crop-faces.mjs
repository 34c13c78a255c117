// Crops faces as a browser does: for each of the request's faces the gray crop and both colour crops, in base64.

import {
  colourLength,
  writeAligned,
  writeUpright,
} from "../../../src/ExpressiFy.Web/wwwroot/device/faces/colour-crop.js";
import { align } from "../../../src/ExpressiFy.Web/wwwroot/device/faces/face-aligner.js";
import { answer, pictureOf, request } from "./pictures.mjs";

const { picture, faces } = request();
const pixels = pictureOf(picture);

function colours(write, face) {
  const values = new Float32Array(colourLength);
  write(pixels, face, values);
  return Buffer.from(Uint8Array.from(values)).toString("base64");
}

answer(
  faces.map(face => ({
    gray: Buffer.from(align(pixels, face)).toString("base64"),
    aligned: colours(writeAligned, face),
    upright: colours(writeUpright, face),
  })),
);
