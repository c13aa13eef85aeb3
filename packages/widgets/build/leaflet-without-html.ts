import type { Plugin } from "vite";

// a test for browsers that have no SVG within HTML, which are all gone
const probe = /var inlineSvg = [^]*?\n\}\)\(\);/;

/** Lets Leaflet load where Trusted Types are required: it writes one HTML string at once, to try whether SVG works. */
export function leafletWithoutHtml(): Plugin {
  return {
    name: "okienko:leaflet-without-html",
    transform(code, id) {
      if (!/\/leaflet-src\.esm\.js$/.test(id)) return null;
      if (!probe.test(code)) this.error("Leaflet looks for SVG in another way than before.");
      return { code: code.replace(probe, "var inlineSvg = true;"), map: null };
    },
  };
}
