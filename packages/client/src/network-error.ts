/** The API was not reached, or something on the way answered in its place; the reason is in `cause`. */
export class NetworkError extends Error {}
