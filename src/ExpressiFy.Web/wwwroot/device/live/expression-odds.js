// Log odds of the seven expressions against neutral, in label order; that of neutral is 0.

/** The largest absolute value. */
export const largest = 20;
