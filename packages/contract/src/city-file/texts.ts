import { z } from "zod";
import { onlySeen } from "../words.ts";

/** A BCP 47 language tag, `pl`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is a tag like pl or de-AT.");

/** One text in the city's languages; the city's first language must be among them. */
export const Texts = z
  .record(Language, z.string().overwrite(onlySeen).min(1))
  .describe("One text in the city's languages.");

/** Words that find a thing, by language. */
export const Keywords = z.record(Language, z.array(z.string().min(1)));

export type Texts = z.infer<typeof Texts>;
