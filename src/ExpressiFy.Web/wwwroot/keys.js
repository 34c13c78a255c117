// Keys that are held with a click or another key.

/** Whether none is held with which browsers do something of their own, e.g. open a new tab. */
export const isBare = ({ ctrlKey, metaKey, shiftKey, altKey }) => !(ctrlKey || metaKey || shiftKey || altKey);
