/** Whether a value is what JSON calls an object. */
export const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);
