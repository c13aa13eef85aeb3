import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from "lit";
import { baseAddress } from "../shared/base-address.ts";
import { formAddress } from "./form-address.ts";
import { millimetres } from "./millimetres.ts";
import { qrCode, type QrCode } from "./qr-code.ts";

const usualSize = 40;
const smallestModule = 0.5;

/**
 * Shows the QR code of a booking form, or of any address, with the address as a link under it.
 *
 * It asks nobody anything: a printed page shows it without a network.
 *
 * @summary The QR code of a booking form, to be shown or printed.
 * @element okienko-qr
 * @attr {string} api - Where the server is; without it, where the script came from.
 * @attr {string} href - Any other address (`http` or `https`), in place of a booking form.
 * @attr {string} department - The department that the form opens with.
 * @attr {string} procedure - The procedure that the form opens with; it needs its department.
 * @attr {string} office - The office that the form opens with.
 * @attr {boolean} now - For people at the door: what is free now comes first.
 * @attr {string} size - Width with its margin, `40mm` or pixels; never so small that a module is under half a millimetre.
 * @attr {string} label - What the code opens, in words; shown under it and read aloud.
 * @slot - Shown until the element is defined.
 * @csspart code - The picture.
 * @csspart label - The words under it.
 * @csspart link - The address under it.
 */
export class OkienkoQr extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    href: {},
    department: {},
    procedure: {},
    office: {},
    now: { type: Boolean },
    size: {},
    label: {},
  };

  static override styles = css`
    :host {
      display: inline-block;
      max-width: 100%;
    }
    :host([hidden]) {
      display: none;
    }
    figure {
      margin: 0;
      width: fit-content;
      min-width: 12rem;
      max-width: 100%;
      text-align: center;
    }
    /* the code alone decides how wide it all is */
    figcaption {
      contain: inline-size;
    }
    svg {
      height: auto;
      max-width: 100%;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }
    a {
      display: inline-block;
      padding-block: 0.75rem;
      color: inherit;
      overflow-wrap: anywhere;
    }
    :focus-visible {
      outline: 3px solid var(--okienko-focus, currentColor);
    }
    @media print {
      figure {
        break-inside: avoid;
      }
    }
  `;

  declare api: string | null;
  declare href: string | null;
  declare department: string | null;
  declare procedure: string | null;
  declare office: string | null;
  declare now: boolean;
  declare size: string | null;
  declare label: string | null;

  /** The address that the code holds. */
  get address(): string {
    const { href } = this;
    const given = href && URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : "";
    return /^https?:/.test(given) ? given : formAddress(baseAddress(this.api), this);
  }

  protected override render(): TemplateResult {
    const { address, label } = this;
    const code = qrCode(address);
    return html`<figure>
      ${code ? this.#picture(code) : ""}
      <figcaption>
        ${label ? html`<strong part="label">${label}</strong><br />` : ""}
        <a part="link" href=${address}>${address.replace(/^https?:\/\//, "")}</a>
      </figcaption>
    </figure>`;
  }

  #picture({ side, path }: QrCode): TemplateResult {
    const size = `${Math.max(millimetres(this.size) ?? usualSize, side * smallestModule)}mm`;
    return html`<svg
      part="code"
      role="img"
      aria-label="QR: ${this.label || this.address}"
      viewBox="0 0 ${side} ${side}"
      width=${size}
      height=${size}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d=${path} />
    </svg>`;
  }
}
