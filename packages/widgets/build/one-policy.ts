import type { Plugin } from "vite";

const making = /\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;

/**
 * Lets all widgets of a page share one Trusted Types policy. Each file carries its own Lit, and under a strict
 * `trusted-types lit-html` the browser refuses to make a second policy of that name.
 */
export function onePolicy(): Plugin {
  return {
    name: "okienko:one-policy",
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!making.test(code)) this.error("Lit makes its Trusted Types policy in another way than before.");
      return { code: code.replace(making, '(globalThis[Symbol.for("okienko.lit-html")]??=$&)'), map: null };
    },
  };
}
