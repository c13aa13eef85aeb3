import { css } from "lit";

/** The looks of a visit that is told: its facts, its number, its links. */
export const visitStyles = css`
  dl {
    width: 100%;
    margin: 0 0 calc(var(--_gap) * 1.5);
  }
  dt {
    margin-top: 0.625rem;
    font-weight: 600;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_gap);
    margin: 0;
    padding-bottom: 0.625rem;
    border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  dd:last-child {
    border: 0;
  }
  dd a,
  dd > .link {
    padding-block: 0.625rem;
    margin-block: -0.625rem;
  }
  dd p {
    margin: 0;
  }
  [part~="reference"] {
    font-size: 1.75em;
    font-weight: 700;
    letter-spacing: 0.06em;
  }
  img {
    background: #fff;
    border-radius: var(--_radius);
  }
`;
