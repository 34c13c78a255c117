// Rectangles in pixels of the upright picture: { x, y, width, height }. (0, 0) is the corner of the upper left pixel.

export const area = box => box.width * box.height;

/** Intersection over union of two boxes, 0…1. */
export function overlap(first, second) {
  const shared = sharedArea(first, second);
  return shared <= 0 ? 0 : shared / (area(first) + area(second) - shared);
}

/** Area of the intersection relative to the smaller box, 0…1. */
export function containment(first, second) {
  const smaller = Math.min(area(first), area(second));
  return smaller <= 0 ? 0 : sharedArea(first, second) / smaller;
}

/** The part of a box inside a picture of this size. */
export function within(box, width, height) {
  const x = clamp(box.x, width);
  const y = clamp(box.y, height);
  return { x, y, width: clamp(box.x + box.width, width) - x, height: clamp(box.y + box.height, height) - y };
}

function sharedArea(first, second) {
  const width = Math.min(first.x + first.width, second.x + second.width) - Math.max(first.x, second.x);
  const height = Math.min(first.y + first.height, second.y + second.height) - Math.max(first.y, second.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
}

const clamp = (place, most) => Math.min(Math.max(place, 0), most);
