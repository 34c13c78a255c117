// Makes the detector's squares of regions of a picture as a browser does, in base64.

import { detectorSquare } from "../../../src/ExpressiFy.Web/wwwroot/device/faces/detector-input.js";
import { all, intersection } from "../../../src/ExpressiFy.Web/wwwroot/device/pixels/region.js";
import { turned } from "../../../src/ExpressiFy.Web/wwwroot/device/pixels/turns.js";
import { answer, pictureOf, request } from "./pictures.mjs";

const { picture, regions } = request();
const pixels = pictureOf(picture);

answer(
  regions.map(({ turns, ...region }) => {
    const { square, scale, left, top } = detectorSquare(pixels, region, intersection(region, all(pixels)));
    return { square: Buffer.from(turned(square, turns).data).toString("base64"), scale, left, top };
  }),
);
