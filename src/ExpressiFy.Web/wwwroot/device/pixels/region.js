// Rectangles of whole pixels, which may reach beyond a picture: { x, y, width, height }.

/** The whole area of a picture. */
export const all = ({ width, height }) => ({ x: 0, y: 0, width, height });

/** The part that both share; width and height are 0 or less when there is none. */
export function intersection(first, second) {
  const x = Math.max(first.x, second.x);
  const y = Math.max(first.y, second.y);
  return {
    x,
    y,
    width: Math.min(first.x + first.width, second.x + second.width) - x,
    height: Math.min(first.y + first.height, second.y + second.height) - y,
  };
}
