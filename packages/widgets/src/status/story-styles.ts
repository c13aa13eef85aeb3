import { css } from "lit";

/** The looks of the story of a report. */
export const storyStyles = css`
  .story > li {
    padding-block: 0.5rem;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .photos img {
    display: block;
    min-width: 2.75rem;
    max-width: 100%;
    height: 8rem;
    object-fit: cover;
  }
  .me-too {
    margin-bottom: var(--_gap);
  }
`;
