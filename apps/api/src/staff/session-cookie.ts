import { ownCookie } from "../web/own-cookie.ts";

/** Holds the token of the session. */
export const sessionCookie = ownCookie("okienko-desk");

/** Ties the answer of the city's sign-in to the browser that asked for it. */
export const flowCookie = ownCookie("okienko-desk-flow");
