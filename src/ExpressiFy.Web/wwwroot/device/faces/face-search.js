// Searches one picture for faces: the whole picture first, then ever smaller tiles as long as only small faces were
// found. Where the limits come from: FaceSearch.cs.

import { smaller } from "../pixels/area-resize.js";
import { all } from "../pixels/region.js";
import { findIn } from "./blaze-face.js";
import { mapFace } from "./face.js";
import { area, containment } from "./face-box.js";
import { confirmed } from "./face-confirmation.js";
import { isPlausible } from "./face-plausibility.js";
import { cover, tileCount } from "./tiles.js";
import { mergeFaces } from "./weighted-suppression.js";

const minConfidence = 0.5;
const smallFace = 0.2; // face width, relative to the longer side of the searched region
const smallFaceAlone = 0.14; // the same of a single confident face: a person at their camera
const confidenceAlone = 0.75;
const nextTile = 0.6; // side of a tile relative to the tiles searched before
const smallestTile = 192; // pixels
const smallestTileShare = 1 / 8; // of the picture's longer side
const mostTiles = 130;
const mostTilesOfReduced = 50; // of a picture that was larger
const mostFaces = 28; // the largest
const scaledTile = 256; // side to which the smallest tiles of a large picture are scaled
const smallestFace = 24; // pixels
const duplicateContainment = 0.6; // two boxes that share this much of the smaller one are one face

/**
 * The faces in pixels of the picture, largest first.
 * @param isReduced whether the picture was larger when it was decoded
 */
export async function searchFaces(network, picture, isReduced = false) {
  const smallWidth = smallFace * Math.max(picture.width, picture.height);
  const sides = tileSides(picture.width, picture.height, isReduced ? mostTilesOfReduced : mostTiles);
  const candidates = mergeFaces(await findCandidates(network, picture, sides))
    .filter(({ box }) => box.width >= smallestFace)
    .toSorted(bySize)
    .slice(0, mostFaces);
  const found = [];
  for (const candidate of candidates) {
    const face = await confirmed(network, picture, candidate, candidate.box.width < smallWidth);
    if (face && face.box.width >= smallestFace && isPlausible(face, picture.width, picture.height)) found.push(face);
  }
  return withoutDuplicates(mergeFaces(found)).toSorted(bySize);
}

const bySize = (first, second) => area(second.box) - area(first.box);

/** The detections of the whole picture and, when they are small, of its tiles. */
async function findCandidates(network, picture, sides) {
  const last = sides.at(-1) ?? scaledTile;
  const tiled = last >= 2 * scaledTile ? smaller(picture, scaledTile / last) : picture;
  const scale = tiled.width / picture.width;
  let searchedSide = Math.max(tiled.width, tiled.height);
  const candidates = await findIn(network, tiled, all(tiled), minConfidence);
  if (!isPersonAtCamera(candidates, searchedSide)) {
    for (const side of sides) {
      if (!candidates.every(({ box }) => box.width < smallFace * searchedSide)) break;
      searchedSide = Math.min(Math.trunc(side * scale), tiled.width, tiled.height);
      for (const tile of cover(tiled.width, tiled.height, searchedSide))
        candidates.push(...(await findIn(network, tiled, tile, minConfidence)));
    }
  }
  return tiled === picture ? candidates : candidates.map(face => mapFace(face, 1 / scale, 0, 0));
}

/** Sides of the tiles that are searched one after the other, within the number of tiles. */
function tileSides(width, height, most) {
  const sides = [];
  let side = Math.min(width, height);
  if (side < smallestTile) return sides;
  const least = Math.min(side, Math.max(smallestTile, smallestTileShare * Math.max(width, height)));
  for (let tiles = 0; side >= least; side = Math.trunc(side * nextTile)) {
    tiles += tileCount(width, height, side);
    if (tiles > most) break;
    sides.push(side);
  }
  return sides;
}

const isPersonAtCamera = (faces, searchedSide) =>
  faces.length === 1 && faces[0].confidence >= confidenceAlone && faces[0].box.width >= smallFaceAlone * searchedSide;

function withoutDuplicates(faces) {
  const distinct = [];
  for (const face of faces) {
    if (distinct.every(other => containment(other.box, face.box) < duplicateContainment)) distinct.push(face);
  }
  return distinct;
}
