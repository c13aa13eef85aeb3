import { css } from "lit";

/** The looks of the map: where Leaflet's panes lie, the city where there are no tiles, points and buttons. */
export const mapStyles = css`
  .map {
    position: relative;
    isolation: isolate;
    height: min(24rem, 70vh);
    margin-bottom: 0.5rem;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  #map {
    position: absolute;
    z-index: 0; /* below it stay the layers of the map, above it the cross and the buttons */
    inset: 0;
    overflow: hidden;
    background: light-dark(#dfe5e8, #1d2529);
    touch-action: none;
    user-select: none;
  }
  #map:focus-visible {
    outline-offset: -4px;
  }
  .leaflet-pane,
  .leaflet-layer,
  .leaflet-tile-container,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-zoom-box,
  .leaflet-pane > svg {
    position: absolute;
    inset: 0 auto auto 0;
  }
  .leaflet-pane {
    z-index: 4;
  }
  .leaflet-tile-pane {
    z-index: 2;
  }
  .leaflet-marker-pane {
    z-index: 6;
  }
  .leaflet-tile {
    visibility: hidden;
    max-width: none;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-zoom-box {
    width: 0;
    height: 0;
    border: 2px dotted;
  }
  .leaflet-control-container {
    display: none;
  }
  .leaflet-pane > svg {
    max-width: none;
    overflow: visible;
    pointer-events: none;
  }
  .border {
    fill: none;
    stroke: light-dark(#3f5a6b, #a9c2d1);
    stroke-width: 2;
  }
  .city {
    fill: light-dark(#f8f6ef, #333d42);
  }
  .leaflet-marker-icon {
    display: grid;
    place-items: center;
  }
  .leaflet-interactive {
    cursor: pointer;
  }
  .point {
    width: 1.25rem;
    height: 1.25rem;
    background: #0b5c9e;
    border: 3px solid #fff;
    border-radius: 50%;
    box-shadow: 0 0 0 1px #000;
    forced-color-adjust: none;
  }
  .closed {
    background: #1a6b3c;
  }
  .chosen {
    background: #c2185b;
    border-radius: 50% 50% 50% 0;
    transform: translateY(-60%) rotate(-45deg);
  }
  .cross {
    position: absolute;
    z-index: 1;
    inset: calc(50% - 1rem) auto auto calc(50% - 1rem);
    width: 2rem;
    height: 2rem;
    pointer-events: none;
    background:
      linear-gradient(#c2185b, #c2185b) center / 2px 100% no-repeat,
      linear-gradient(#c2185b, #c2185b) center / 100% 2px no-repeat;
  }
  .zoom {
    position: absolute;
    z-index: 1;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    gap: 0.5rem;
  }
  .zoom button {
    padding: 0;
    color: CanvasText;
    background: Canvas;
  }
`;
