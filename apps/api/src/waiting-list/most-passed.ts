/** Who lets so many offers pass without an answer waits no longer; a "no" is an answer. */
export const mostPassed = 2;
