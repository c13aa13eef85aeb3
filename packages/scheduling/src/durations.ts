/** A minute, in milliseconds. */
export const minute = 60_000;

/** A day of UTC, in milliseconds. */
export const dayLength = 86_400_000;
