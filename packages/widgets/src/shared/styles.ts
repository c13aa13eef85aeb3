import { css } from "lit";

/** The looks of every widget: the host's font and colours, with `--okienko-*` for the rest. */
export const styles = css`
  :host {
    --_accent: var(--okienko-accent, light-dark(#0b5c9e, #9ccbff));
    --_accent-text: var(--okienko-accent-text, light-dark(#fff, #06223d));
    --_border: var(--okienko-border, color-mix(in srgb, currentColor 55%, transparent));
    --_surface: var(--okienko-surface, color-mix(in srgb, var(--_accent) 9%, transparent));
    /* mixed with the text of the page, these can be read on every page that its own text can be read on */
    --_link: var(--okienko-accent, color-mix(in srgb, currentColor 35%, #1a73d9));
    --_error: var(--okienko-error, color-mix(in srgb, currentColor 25%, #d93036));
    --_gap: var(--okienko-gap, 1rem);
    --_radius: var(--okienko-radius, 0.5rem);
    display: block;
    container-type: inline-size;
    max-width: var(--okienko-max-width, 48rem);
  }
  /* of the text around only font and colour come in; this is inside, where no !important of the page reaches */
  [lang] {
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    min-width: 2.75rem;
    min-height: 2.75rem;
    max-width: 100%;
    padding: 0.5rem 1rem;
    background: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  button {
    cursor: pointer;
  }
  button:not([aria-disabled="true"]):hover {
    box-shadow: inset 0 0 0 1px;
  }
  [aria-disabled="true"] {
    cursor: default;
    opacity: 0.55;
  }
  :focus-visible {
    outline: 3px solid var(--okienko-focus, var(--_link));
    outline-offset: 2px;
  }
  [role="heading"] {
    outline: 0;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
    font-size: 1.5em;
    margin-bottom: var(--_gap);
  }
  .sub {
    font-size: 1.15em;
    margin: calc(var(--_gap) * 2) 0 0.5rem;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0 0 var(--_gap);
  }
  ul,
  ol {
    padding-inline-start: 1.25em;
  }
  a,
  .link {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }
  .link {
    border: 0;
    padding: 0;
    text-align: start;
    text-decoration: underline;
  }
  [part~="primary"] {
    color: var(--_accent-text);
    background: var(--_accent);
    border-color: var(--_accent);
    outline-color: var(--okienko-focus, var(--_accent));
    font-weight: 700;
    padding-inline: 1.5rem;
  }
  .hint,
  small {
    font-size: 0.875em;
    opacity: 0.8;
  }
  .field {
    display: grid;
    justify-items: start;
    gap: 0.25rem;
    margin-bottom: calc(var(--_gap) * 1.25);
  }
  label,
  dt,
  .label,
  .wrong {
    font-weight: 600;
  }
  .field > :is(input, textarea) {
    width: 100%;
    max-width: 26rem;
  }
  [aria-invalid] {
    border: 2px solid var(--_error);
  }
  .wrong {
    color: var(--_error);
  }
  .notice {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
    padding: var(--_gap);
    margin-bottom: calc(var(--_gap) * 1.5);
    background: var(--_surface);
    border-radius: var(--_radius);
    border-inline-start: 0.3rem solid var(--_accent);
  }
  .notice > * {
    margin: 0;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem var(--_gap);
    align-items: center;
  }
  ul.links {
    list-style: none;
    padding: 0;
  }
  .links a,
  .notice li > a {
    display: block;
    padding-block: 0.625rem;
  }
  .error {
    border-color: var(--_error);
  }
  .success {
    border-color: var(--okienko-success, light-dark(#1a6b3c, #8fdcab));
  }
  .label {
    font-size: 1em;
    margin-bottom: 0.5rem;
  }
  .list,
  .times {
    width: 100%;
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.5rem;
  }
  li > button {
    width: 100%;
    height: 100%;
    text-align: start;
  }
  @media print {
    button,
    .links,
    #calendars {
      display: none;
    }
  }
`;
