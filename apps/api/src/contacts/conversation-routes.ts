import { deskRoutes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import { addLink, addMessage } from "./add-to-conversation.ts";
import { beginConversation } from "./begin-conversation.ts";
import { changeConversation } from "./change-conversation.ts";
import { previewReply, replyTo } from "./correspondence/reply.ts";
import { listConversations, readConversation } from "./read-conversations.ts";
import { reading, workOnce } from "./work-context.ts";

/** Conversations of the contact centre. */
export function conversationRoutes(parts: Parts) {
  return deskFeature(parts)
    .openapi(deskRoutes.postConversation, (c) =>
      workOnce(c, parts, 201, (it) => beginConversation(it, c.req.valid("json"))),
    )
    .openapi(deskRoutes.listConversations, async (c) => {
      const { mine, ...filter } = c.req.valid("query");
      const takenBy = mine && memberOf(c).id;
      return c.json(await reading(parts, c, (it) => listConversations(it, { ...filter, takenBy })), 200);
    })
    .openapi(deskRoutes.getConversation, async (c) =>
      c.json(await reading(parts, c, (it) => readConversation(it, c.req.valid("param").reference)), 200),
    )
    .openapi(deskRoutes.patchConversation, (c) => {
      const { reference } = c.req.valid("param");
      return workOnce(c, parts, 200, (it) => changeConversation(it, reference, c.req.valid("json")));
    })
    .openapi(deskRoutes.postConversationMessage, (c) => {
      const { reference } = c.req.valid("param");
      return workOnce(c, parts, 200, (it) => addMessage(it, reference, c.req.valid("json")));
    })
    .openapi(deskRoutes.postConversationReply, (c) => {
      const { reference } = c.req.valid("param");
      return workOnce(c, parts, 200, (it) => replyTo(it, reference, c.req.valid("json")));
    })
    .openapi(deskRoutes.postReplyPreview, async (c) => {
      const { reference } = c.req.valid("param");
      const { publicUrl } = parts.settings;
      const preview = reading(parts, c, (it) => previewReply(it, publicUrl, reference, c.req.valid("json")));
      return c.json(await preview, 200);
    })
    .openapi(deskRoutes.postConversationLink, (c) => {
      const { reference } = c.req.valid("param");
      return workOnce(c, parts, 200, (it) => addLink(it, reference, c.req.valid("json")));
    });
}
