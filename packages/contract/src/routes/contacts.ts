import { createRoute, z } from "@hono/zod-openapi";
import * as contacts from "../contacts.ts";
import { ReportKind } from "../categories.ts";
import { body, idempotencyHeader as headers, json, refusals } from "./answers.ts";
import { written } from "./written.ts";

const tags = ["Desk: contact centre"];
const security = [{ desk: [] }];
const read = ["sign-in-required", "not-permitted"] as const;
const guarded = [...read, "foreign-request"] as const;
const params = z.object({ reference: z.string() });
const one = json(contacts.Conversation, "The conversation.");

/** `POST /desk/conversations` */
export const postConversation = createRoute({
  method: "post",
  path: "/desk/conversations",
  operationId: "postDeskConversation",
  tags,
  summary: "Begin a conversation, or record one whole: its number is there at once",
  security,
  request: { headers, body: body(contacts.ConversationRequest) },
  responses: { 201: one, ...refusals(...written, ...guarded) },
});

/** `GET /desk/conversations` */
export const listConversations = createRoute({
  method: "get",
  path: "/desk/conversations",
  operationId: "listDeskConversations",
  tags,
  summary: "Conversations, newest first",
  security,
  request: {
    query: z.object({
      state: contacts.ConversationState.optional(),
      kind: ReportKind.optional(),
      channel: contacts.ContactChannel.optional(),
      mine: z.enum(["true"]).optional().openapi({ description: "Only what one has taken oneself." }),
      before: z
        .string()
        .regex(/^[\w-]+$/)
        .max(60)
        .optional(),
    }),
  },
  responses: { 200: json(contacts.ConversationList, "A page of 50."), ...refusals(...read, "malformed-request") },
});

/** `GET /desk/conversations/{reference}` */
export const getConversation = createRoute({
  method: "get",
  path: "/desk/conversations/{reference}",
  operationId: "getDeskConversation",
  tags,
  summary: "One conversation with its thread and what came of it",
  security,
  request: { params },
  responses: { 200: one, ...refusals(...read, "unknown-conversation") },
});

/** `PATCH /desk/conversations/{reference}` */
export const patchConversation = createRoute({
  method: "patch",
  path: "/desk/conversations/{reference}",
  operationId: "patchDeskConversation",
  tags,
  summary: "Change what is known of a conversation, close it or open it again",
  security,
  request: { headers, params, body: body(contacts.ConversationChange) },
  responses: { 200: one, ...refusals(...written, ...guarded, "unknown-conversation", "conversation-changed") },
});

/** `POST /desk/conversations/{reference}/messages` */
export const postConversationMessage = createRoute({
  method: "post",
  path: "/desk/conversations/{reference}/messages",
  operationId: "postDeskConversationMessage",
  tags,
  summary: "Add a note, or what was said, to the thread",
  security,
  request: { headers, params, body: body(contacts.MessageRequest) },
  responses: { 200: one, ...refusals(...written, ...guarded, "unknown-conversation") },
});

/** `POST /desk/conversations/{reference}/replies` */
export const postConversationReply = createRoute({
  method: "post",
  path: "/desk/conversations/{reference}/replies",
  operationId: "postDeskConversationReply",
  tags,
  summary: "Answer by mail or text message; it is sent, and the conversation is answered",
  security,
  request: { headers, params, body: body(contacts.ReplyRequest) },
  responses: { 200: one, ...refusals(...written, ...guarded, "unknown-conversation", "conversation-changed") },
});

/** `POST /desk/conversations/{reference}/reply-preview` */
export const postReplyPreview = createRoute({
  method: "post",
  path: "/desk/conversations/{reference}/reply-preview",
  operationId: "postDeskReplyPreview",
  tags,
  summary: "What a reply will look like; nothing is sent",
  security,
  request: { params, body: body(contacts.ReplyRequest) },
  responses: {
    200: json(contacts.ReplyPreview, "The mail or text message."),
    ...refusals(...written, ...guarded, "unknown-conversation"),
  },
});

/** `POST /desk/conversations/{reference}/links` */
export const postConversationLink = createRoute({
  method: "post",
  path: "/desk/conversations/{reference}/links",
  operationId: "postDeskConversationLink",
  tags,
  summary: "Say what came of a conversation; again is the same",
  security,
  request: { headers, params, body: body(contacts.LinkRequest) },
  responses: { 200: one, ...refusals(...written, ...guarded, "unknown-conversation") },
});

/** `POST /desk/people/search`: no GET, since words that name a person do not belong into an address, and looking leaves a line. */
export const searchPeople = createRoute({
  method: "post",
  path: "/desk/people/search",
  operationId: "searchDeskPeople",
  tags,
  summary: "Find anybody by number, name, phone or e-mail address; the search is audited",
  security,
  request: { body: body(contacts.PeopleSearch) },
  responses: { 200: json(contacts.FoundPeople, "At most 50."), ...refusals(...written, ...guarded) },
});

/** `GET /desk/people/{reference}` */
export const getPerson = createRoute({
  method: "get",
  path: "/desk/people/{reference}",
  operationId: "getDeskPerson",
  tags,
  summary: "Everything that the person behind a number has with the city",
  security,
  request: { params },
  responses: { 200: json(contacts.PersonHistory, "At most 200 records."), ...refusals(...read, "unknown-reference") },
});

/** `POST /desk/people/{reference}/data` */
export const postPersonData = createRoute({
  method: "post",
  path: "/desk/people/{reference}/data",
  operationId: "postDeskPersonData",
  tags,
  summary: "Everything that is held about the person behind a number, to be handed over; audited",
  security,
  request: { params, body: body(contacts.PersonIdentification) },
  responses: {
    200: json(contacts.PersonData, "What is held."),
    ...refusals(...written, ...guarded, "unknown-reference"),
  },
});

/** `POST /desk/people/{reference}/erasure` */
export const postPersonErasure = createRoute({
  method: "post",
  path: "/desk/people/{reference}/erasure",
  operationId: "postDeskPersonErasure",
  tags,
  summary: "Erase the person behind a number from visits, reports and conversations; again is the same",
  security,
  request: { params, body: body(contacts.PersonIdentification) },
  responses: {
    200: json(contacts.PersonErasure, "How much was erased."),
    ...refusals(...written, ...guarded, "unknown-reference"),
  },
});
