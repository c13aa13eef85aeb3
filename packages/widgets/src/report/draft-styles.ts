import { css } from "lit";

/** The looks of the steps after the description. */
export const draftStyles = css`
  fieldset {
    min-width: 0;
    padding: 0;
    margin: 0 0 calc(var(--_gap) * 1.25);
    border: 0;
  }
  legend {
    padding: 0;
  }
  fieldset[aria-invalid] {
    padding-inline-start: 0.75rem;
    border-width: 0 0 0 0.3rem;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 2.75rem;
    font-weight: 400;
  }
  .choice > input {
    flex: none;
    width: 1.5rem;
    min-width: 1.5rem;
    height: 1.5rem;
    min-height: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .photo {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem var(--_gap);
    padding-block: 0.5rem;
    border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  .photo > div {
    flex: 1 1 14rem;
    min-width: 0;
  }
  .photo > canvas,
  .photo > img {
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 10rem;
    align-self: start;
    border-radius: var(--_radius);
  }
  .words {
    white-space: pre-line;
  }
  .chosen-point {
    margin-block: var(--_gap);
  }
  progress {
    width: 100%;
    max-width: 14rem;
  }
`;
