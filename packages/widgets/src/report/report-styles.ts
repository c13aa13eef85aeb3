import { css } from "lit";

/** The looks of the first steps of a report. */
export const reportStyles = css`
  .progress {
    display: flex;
    align-items: center;
    gap: 0 var(--_gap);
    min-height: 2.75rem;
    margin: 0;
  }
  details {
    border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  summary {
    padding-block: 0.625rem;
    font-weight: 600;
    cursor: pointer;
  }
  li small {
    display: block;
  }
  .help a {
    display: block;
    padding-block: 0.625rem;
  }
`;
