import type { Asked, CountedSupport } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { askByMail } from "../opinions/ask-by-mail.ts";
import { countOnce } from "../opinions/count-once.ts";
import type { OpinionContext } from "../opinions/opinion-context.ts";
import { addSupporter, ideaOf, keepUndecided, refuseDecided } from "../reports/support-of-idea.ts";

/** Asks by mail whether an address supports an idea. Throws `unknown-report` and `idea-closed`. */
export async function supportIdea(
  context: OpinionContext,
  reference: string,
  email: string,
  language: string,
): Promise<Asked> {
  const { tx, catalog } = context;
  const row = await ideaOf(tx, catalog.city, reference);
  refuseDecided(row);
  const category = catalog.categories.get(row.category);
  const name = category ? textIn(catalog, category.name, language) : row.category;
  const about = {
    kind: "support",
    place: `/ideas/${row.reference}`,
    title: `${name}, ${row.reference}`,
    language,
  } as const;
  return askByMail(context, { subject: row.id, email, options: null, comment: null, about });
}

/**
 * Counts a support by the code of its mail; the same one again is the same.
 *
 * Throws `unknown-report`, `unknown-answer`, `already-supported` and `idea-closed`.
 */
export async function confirmSupport(
  context: OpinionContext,
  reference: string,
  support: string,
  code: string,
): Promise<CountedSupport> {
  const { tx, catalog } = context;
  const row = await ideaOf(tx, catalog.city, reference);
  let { supports } = row;
  await countOnce(context, support, code, {
    subject: row.id,
    purpose: "ideas",
    twice: "already-supported",
    check: () => keepUndecided(tx, row),
    count: async () => {
      supports = await addSupporter(tx, row);
    },
  });
  return { state: "counted", reference: row.reference, supports };
}
