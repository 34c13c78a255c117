// How much each pixel along a side of a picture counts in each pixel of the smaller one: the part of it that lies there
// (OpenCV 4, computeResizeAreaTab).

const leastPart = 0.001; // of a pixel; a smaller part is left out

/**
 * For each pixel of the smaller side the first pixel that counts, and the weights of it and the following.
 * @param from pixels along the side
 * @param to pixels along the smaller side
 * @param scale pixels for one of the smaller side, at least 1; usually from / to
 */
export function areaWeights(from, to, scale) {
  const firsts = new Int32Array(to);
  const weights = [];
  for (let i = 0; i < to; i++) {
    const begin = i * scale;
    const end = begin + scale;
    const length = Math.min(scale, from - begin);
    const lastWhole = Math.min(Math.floor(end), from - 1);
    const firstWhole = Math.min(Math.ceil(begin), lastWhole);
    const hasBegin = firstWhole - begin > leastPart;
    const parts = hasBegin ? [(firstWhole - begin) / length] : [];
    for (let whole = firstWhole; whole < lastWhole; whole++) parts.push(1 / length);
    if (end - lastWhole > leastPart) parts.push(Math.min(end - lastWhole, 1, length) / length);
    firsts[i] = hasBegin ? firstWhole - 1 : firstWhole;
    weights.push(Float32Array.from(parts));
  }
  return { firsts, weights };
}
