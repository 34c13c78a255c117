// A colour picture: { width, height, data }, red, green, blue and alpha of each pixel, row by row, 0…255, as an
// ImageData has them. A gray picture has one byte a pixel.

/** Bytes of a colour pixel. */
export const colour = 4;

/** A black colour picture. */
export const blank = (width, height) => ({ width, height, data: new Uint8ClampedArray(width * height * colour) });
