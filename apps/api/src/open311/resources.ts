import type { Answer } from "./answer.ts";
import type { Asked, Sent } from "./asked.ts";
import { discoveryAnswer } from "./discovery.ts";
import { listRequests, oneRequest } from "./list-requests.ts";
import { listUpdates } from "./list-updates.ts";
import { postRequest } from "./post-request.ts";
import { postUpdate } from "./post-update.ts";
import { definitionAnswer, servicesAnswer } from "./services.ts";
import { tokenAnswer } from "./tokens.ts";

/** What can be done with a resource; posting needs a key. */
export interface Resource {
  readonly get: (asked: Asked, item: string) => Answer | Promise<Answer>;
  readonly post?: (sent: Sent) => Promise<Answer>;
}

/** Everything that Open311 offers, by its address without format; `*` is an item. */
export const resources: ReadonlyMap<string, Resource> = new Map(
  Object.entries<Resource>({
    discovery: { get: ({ catalog, parts, language }) => discoveryAnswer(catalog, parts.settings.publicUrl, language) },
    "v2/services": { get: ({ catalog, language }) => servicesAnswer(catalog, language) },
    "v2/services/*": { get: ({ catalog, language }, code) => definitionAnswer(catalog, code, language) },
    "v2/requests": { get: listRequests, post: postRequest },
    "v2/requests/*": { get: oneRequest },
    "v2/tokens/*": { get: tokenAnswer },
    "v2/servicerequestupdates": { get: listUpdates, post: postUpdate },
  }),
);
