import { css } from "lit";

/** The looks of the list of reports. */
export const nearbyStyles = css`
  [role="status"] > p {
    min-height: 1.5em; /* the list stays where it is while the count is empty */
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_gap);
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
  .photo > img {
    max-width: 100%;
    max-height: 10rem;
    align-self: start;
    border-radius: var(--_radius);
  }
  .photo p {
    margin-bottom: 0.5rem;
  }
`;
