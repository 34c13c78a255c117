// Turns a face crop into network input: the gray values are standardised to mean 0 and standard deviation 1.

const smallestDeviation = 4; // in a crop of a smaller one, dividing would only amplify sensor noise

/** Writes the input of one crop, from an offset on. */
export function writeInput(crop, input, offset) {
  let sum = 0;
  let squares = 0;
  for (const pixel of crop) {
    sum += pixel;
    squares += pixel * pixel;
  }
  const mean = sum / crop.length;
  const deviation = Math.sqrt(squares / crop.length - mean * mean);
  const shift = Math.fround(mean);
  const scale = Math.fround(1 / Math.max(Math.fround(deviation), smallestDeviation));
  for (let i = 0; i < crop.length; i++) input[offset + i] = Math.fround(crop[i] - shift) * scale;
}
