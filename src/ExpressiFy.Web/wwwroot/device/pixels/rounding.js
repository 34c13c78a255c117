// Rounding as the server does it: halves go to the even number.

export function roundHalfEven(value) {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** The nearest byte. */
export const toByte = value => (value <= 0 ? 0 : value >= 255 ? 255 : roundHalfEven(value));
