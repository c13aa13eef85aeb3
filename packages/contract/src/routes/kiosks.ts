import { createRoute, z } from "@hono/zod-openapi";
import { KioskList, KioskRequest, NewKiosk } from "../kiosks.ts";
import { body, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Desk"];
const security = [{ desk: [] }];
const guarded = ["sign-in-required", "not-permitted", "foreign-request"] as const;
const byId = z.object({ id: z.string() });

/** `GET /desk/offices/{id}/kiosks` */
export const listKiosks = createRoute({
  method: "get",
  path: "/desk/offices/{id}/kiosks",
  operationId: "listDeskKiosks",
  tags,
  summary: "The screens of an office that give tickets",
  security,
  request: { params: byId },
  responses: { 200: json(KioskList, "The kiosks."), ...refusals(...guarded, "unknown-office") },
});

/** `POST /desk/offices/{id}/kiosks` */
export const postKiosk = createRoute({
  method: "post",
  path: "/desk/offices/{id}/kiosks",
  operationId: "postDeskKiosk",
  tags,
  summary: "Set up a kiosk; the link of the answer makes one screen give tickets",
  security,
  request: { params: byId, body: body(KioskRequest) },
  responses: {
    201: json(NewKiosk, "The kiosk, with a link that is told only once."),
    ...refusals(...written, ...guarded, "unknown-office"),
  },
});

/** `DELETE /desk/kiosks/{id}` */
export const deleteKiosk = createRoute({
  method: "delete",
  path: "/desk/kiosks/{id}",
  operationId: "deleteDeskKiosk",
  tags,
  summary: "Lock a kiosk: it gives no tickets from now on",
  security,
  request: { params: byId },
  responses: { 204: { description: "It is locked." }, ...refusals(...asked, ...guarded, "unknown-kiosk") },
});
