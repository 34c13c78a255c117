// Numbers as JSON gives them.

import { roundHalfEven } from "../pixels/rounding.js";

const decimals = 4;
const shareDecimals = 2;

/** A number with so many decimals. */
export const round = (number, digits) => roundHalfEven(number * 10 ** digits) / 10 ** digits;

export const rounded = number => round(number, decimals);

/** A share of an expression, 0 to 1. */
export const roundedShare = share => round(share, shareDecimals);
