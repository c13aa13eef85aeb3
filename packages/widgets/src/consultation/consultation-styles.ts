import { css } from "lit";

/** The looks of a question and its results. */
export const consultationStyles = css`
  fieldset {
    border: 0;
    padding: 0;
    margin: 0 0 calc(var(--_gap) * 1.25);
    min-width: 0;
  }
  legend {
    padding: 0;
  }
  .choice {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-height: 2.75rem;
    font-weight: 400;
  }
  .choice > input {
    flex: none;
    width: 1.5rem;
    min-width: 1.5rem;
    height: 1.5rem;
    min-height: 1.5rem;
    accent-color: var(--_accent);
  }
  .bars {
    list-style: none;
    padding: 0;
    display: grid;
    gap: var(--_gap);
  }
  .bars > li {
    display: grid;
    gap: 0.25rem;
  }
  rect {
    fill: var(--_accent);
  }
  .all {
    fill: var(--_surface);
  }
  summary {
    padding-block: 0.625rem;
    min-height: 2.75rem;
    font-weight: 600;
    cursor: pointer;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    padding: 0.5rem 0.5rem 0.5rem 0;
    vertical-align: top;
    border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  tbody > tr > th {
    font-weight: 400;
  }
  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
    }
    .all {
      fill: Canvas;
    }
  }
`;
