/** Something that an answer tells. */
export type Fact = string | number | boolean | null | readonly Fact[] | Facts;

/** Named facts in order; one that is undefined is left out, null is told as empty. */
export interface Facts {
  readonly [name: string]: Fact | undefined;
}

/** One answer, described once for both formats; `root` is the outer name of the XML. */
export interface Answer {
  readonly root: string;
  readonly facts: Facts | readonly Facts[];
}
