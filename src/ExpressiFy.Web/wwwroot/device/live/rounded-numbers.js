// Rounds as the server does: half to even.

export const decimals = 4;
export const shareDecimals = 2;

/** A number with so many decimals. */
export function round(number, digits) {
  const scaled = number * 10 ** digits;
  const below = Math.floor(scaled);
  const isHalf = scaled - below === 0.5;
  const whole = isHalf ? below + (below % 2 && 1) : Math.round(scaled);
  return whole / 10 ** digits;
}

export const rounded = number => round(number, decimals);

/** A share of an expression, 0 to 1. */
export const roundedShare = share => round(share, shareDecimals);
