/** Something drawn on paper; all lengths are millimetres, from the top left corner. */
export type Mark = TextMark | CodeMark | LineMark;

/** One line of text, centred on `x`, standing on `y`. */
export interface TextMark {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Height of the letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
}

/** A QR code: bars of dark modules, each as wide as one module is high. */
export interface CodeMark {
  readonly kind: "code";
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  readonly module: number;
}

/** A thin line to cut along. */
export interface LineMark {
  readonly kind: "line";
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}
