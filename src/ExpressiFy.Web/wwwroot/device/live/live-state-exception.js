/** A state that was handed back cannot be used; the message says why, in one sentence. */
export class LiveStateException extends Error {}
