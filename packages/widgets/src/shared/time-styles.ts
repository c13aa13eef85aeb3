import { css } from "lit";

/** The looks of the choice of a time: times, calendar, typed day. */
export const timeStyles = css`
  .times {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_time, 17rem)), 1fr));
  }
  .times strong {
    display: block;
  }
  .times strong::first-letter,
  [part="held"] p::first-letter {
    text-transform: uppercase;
  }
  section {
    --_time: 5rem;
  }
  .half {
    margin-bottom: 0.25rem;
  }
  .months,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0 0.5rem;
  }
  .row > button {
    margin-bottom: calc(var(--_gap) * 1.25);
  }
  .months {
    align-items: center;
    justify-content: space-between;
    font-weight: 700;
  }
  table {
    width: 100%;
    border-spacing: 1px;
    table-layout: fixed;
  }
  th {
    font-size: 0.875em;
    font-weight: 400;
    overflow-wrap: normal;
  }
  td {
    padding: 0;
  }
  [part~="day"] {
    width: 100%;
    min-width: 0;
    min-height: 3rem;
    padding: 0;
    line-height: 1.1;
    border-color: transparent;
  }
  [part~="free"] {
    font-weight: 700;
  }
  [part~="free"][aria-pressed="false"] {
    background: var(--_surface);
  }
  [part~="day"][aria-pressed="true"] {
    color: var(--_accent-text);
    background: var(--_accent);
  }
  [aria-current] {
    border-color: var(--_border);
  }
  [part~="day"]::after {
    content: attr(data-free);
    display: block;
    font-size: 0.875em;
    font-weight: 400;
    min-height: 1.1em;
  }
  @container (min-width: 40rem) {
    .columns {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_gap) * 2);
    }
    .columns .sub {
      margin-top: 0.5rem;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed="true"] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
