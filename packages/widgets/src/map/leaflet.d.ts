/** Leaflet as an ES module, which puts no `L` into the page. */
declare module "leaflet/dist/leaflet-src.esm.js" {
  export * from "leaflet";
}
