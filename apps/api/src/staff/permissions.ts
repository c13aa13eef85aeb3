import type { Role } from "@okienko/contract";

/** Who may call a route. */
export type Permission =
  /** Also who is not signed in. */
  | "anybody"
  /** Everybody who is signed in, for what is their own. */
  | "members"
  /** Members with one of these roles. With `departments: "own"` a manager sees what belongs to the own departments. */
  | { readonly roles: readonly Role[]; readonly departments?: "own" };

/** Who talks with residents; who only watches over the city needs to know none of them. */
const contactCentre: readonly Role[] = ["clerk", "consultant", "manager", "administrator"];

/** Everybody who may see who is in an office. */
const everybodyAtWork: readonly Role[] = ["clerk", "consultant", "manager", "administrator", "auditor"];

/** Who receives visitors. */
const atCounters: readonly Role[] = ["clerk", "manager"];

/** Who decides on reports; consultants put them where they belong and ask. */
const onReports: readonly Role[] = ["clerk", "manager", "administrator"];

/** Every route of the desk, and who may call it. What is not here cannot be mounted. */
export const permissions: Readonly<Record<string, Permission>> = {
  "GET /desk/session": "anybody",
  "POST /desk/session/password": "anybody",
  "POST /desk/session/passkey-options": "anybody",
  "POST /desk/session/passkey": "anybody",
  "POST /desk/session/provider": "anybody",
  "POST /desk/session/provider-answer": "anybody",
  "DELETE /desk/session": "members",
  "DELETE /desk/sessions": "members",

  // these ask for the secret of a link
  "GET /desk/link": "anybody",
  "POST /desk/link/passkey-options": "anybody",
  "POST /desk/link/codes": "anybody",
  "POST /desk/link/enrolment": "anybody",

  "GET /desk/account": "members",
  "PATCH /desk/account": "members",
  "POST /desk/account/passkey-options": "members",
  "POST /desk/account/passkeys": "members",
  "DELETE /desk/account/passkeys/{id}": "members",
  "POST /desk/account/codes": "members",
  "PUT /desk/account/password": "members",

  "GET /desk/staff": { roles: ["administrator", "auditor", "manager"], departments: "own" },
  "POST /desk/staff": { roles: ["administrator"] },
  "PATCH /desk/staff/{id}": { roles: ["administrator"] },
  "POST /desk/staff/{id}/reset": { roles: ["administrator"] },

  "GET /desk/stickers": { roles: ["clerk", "manager", "administrator", "auditor"] },
  "POST /desk/stickers": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/stickers/{code}/checks": { roles: ["clerk", "manager", "administrator"] },
  "POST /desk/stickers/{code}/withdrawal": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/stickers/{code}/replacement": { roles: ["manager", "administrator"], departments: "own" },
  "GET /desk/stickers/sheet.svg": { roles: ["clerk", "manager", "administrator", "auditor"] },
  "GET /desk/stickers/sheet.pdf": { roles: ["clerk", "manager", "administrator", "auditor"] },

  // conversations belong to no department; reports of others that came of them are not shown to managers
  "POST /desk/conversations": { roles: contactCentre, departments: "own" },
  "GET /desk/conversations": { roles: contactCentre, departments: "own" },
  "GET /desk/conversations/{reference}": { roles: contactCentre, departments: "own" },
  "PATCH /desk/conversations/{reference}": { roles: contactCentre, departments: "own" },
  "POST /desk/conversations/{reference}/messages": { roles: contactCentre, departments: "own" },
  "POST /desk/conversations/{reference}/replies": { roles: contactCentre, departments: "own" },
  "POST /desk/conversations/{reference}/reply-preview": { roles: contactCentre, departments: "own" },
  "POST /desk/conversations/{reference}/links": { roles: contactCentre, departments: "own" },
  "POST /desk/people/search": { roles: contactCentre, departments: "own" },
  "GET /desk/people/{reference}": { roles: contactCentre, departments: "own" },
  "POST /desk/people/{reference}/data": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/people/{reference}/erasure": { roles: ["manager", "administrator"], departments: "own" },
  "GET /desk/availability": { roles: contactCentre },
  "GET /desk/availability/next": { roles: contactCentre },
  "GET /desk/availability/{date}": { roles: contactCentre },
  "POST /desk/holds": { roles: contactCentre },
  "POST /desk/holds/{id}/extension": { roles: contactCentre },
  "DELETE /desk/holds/{id}": { roles: contactCentre },
  "POST /desk/visits": { roles: contactCentre },
  "GET /desk/visits/{reference}": { roles: contactCentre },
  "PATCH /desk/visits/{reference}": { roles: contactCentre },
  "DELETE /desk/visits/{reference}": { roles: contactCentre },
  "POST /desk/reports": { roles: contactCentre },

  "GET /desk/counters": { roles: everybodyAtWork },
  "GET /desk/counters/{id}": { roles: everybodyAtWork },
  "POST /desk/counters/{id}/opening": { roles: atCounters },
  "DELETE /desk/counters/{id}/opening": { roles: atCounters },
  "POST /desk/counters/{id}/calls": { roles: atCounters },
  "POST /desk/tickets/{id}/steps": { roles: atCounters },
  "GET /desk/offices/{id}/waiting-room": { roles: everybodyAtWork },
  "POST /desk/arrivals": { roles: atCounters },
  "POST /desk/walk-ins": { roles: atCounters },
  "PUT /desk/queues/{id}/walk-ins": { roles: atCounters },
  // an office belongs to no department, and neither do the screens at its door
  "GET /desk/offices/{id}/kiosks": { roles: ["manager", "administrator", "auditor"] },
  "POST /desk/offices/{id}/kiosks": { roles: ["manager", "administrator"] },
  "DELETE /desk/kiosks/{id}": { roles: ["manager", "administrator"] },
  "GET /desk/live": "members",

  "GET /desk/numbers": { roles: ["manager", "administrator", "auditor"], departments: "own" },
  "GET /desk/numbers/{table}": { roles: ["manager", "administrator", "auditor"], departments: "own" },

  "GET /desk/consultations": { roles: ["manager", "administrator", "auditor"], departments: "own" },
  "POST /desk/consultations": { roles: ["manager", "administrator"], departments: "own" },
  "GET /desk/consultations/{id}": { roles: ["manager", "administrator", "auditor"], departments: "own" },
  "PUT /desk/consultations/{id}": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/consultations/{id}/publication": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/consultations/{id}/closing": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/consultations/{id}/conclusion": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/consultations/{id}/withdrawal": { roles: ["manager", "administrator"], departments: "own" },
  "GET /desk/consultations/{id}/comments": { roles: ["manager", "administrator", "auditor"], departments: "own" },
  "GET /desk/consultations/{id}/tables/{table}": { roles: ["manager", "administrator", "auditor"], departments: "own" },

  // members see reports of every department, managers alone those of their own; who need not know does not see who reported
  "GET /desk/reports": { roles: everybodyAtWork, departments: "own" },
  "GET /desk/reports/map": { roles: everybodyAtWork, departments: "own" },
  "GET /desk/reports/counts": { roles: everybodyAtWork, departments: "own" },
  "GET /desk/reports/choices": { roles: everybodyAtWork },
  "GET /desk/reports/{reference}": { roles: everybodyAtWork, departments: "own" },
  "POST /desk/reports/{reference}/state": { roles: onReports, departments: "own" },
  "POST /desk/reports/{reference}/assignment": { roles: onReports, departments: "own" },
  "POST /desk/reports/{reference}/passing": { roles: contactCentre, departments: "own" },
  "POST /desk/reports/{reference}/parts": { roles: contactCentre, departments: "own" },
  "POST /desk/reports/{reference}/merge": { roles: contactCentre, departments: "own" },
  "POST /desk/reports/{reference}/question": { roles: contactCentre, departments: "own" },
  "POST /desk/reports/{reference}/notes": { roles: contactCentre, departments: "own" },
  "POST /desk/reports/{reference}/release": { roles: onReports, departments: "own" },
  "POST /desk/reports/{reference}/withholding": { roles: onReports, departments: "own" },
  "POST /desk/reports/{reference}/priority": { roles: contactCentre, departments: "own" },
  "POST /desk/reports/{reference}/review": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/reports/{reference}/forwardings": { roles: onReports, departments: "own" },
  "DELETE /desk/reports/{reference}/forwardings/{id}": { roles: onReports, departments: "own" },
  "POST /desk/reports/{reference}/photos/{id}/redaction": { roles: onReports, departments: "own" },
  "DELETE /desk/reports/{reference}/photos/{id}": { roles: onReports, departments: "own" },
  "POST /desk/reports/{reference}/preview": { roles: contactCentre, departments: "own" },
  "GET /desk/report-views": "members",
  "POST /desk/report-views": "members",
  "DELETE /desk/report-views/{id}": "members",

  "GET /desk/audit": { roles: ["administrator", "auditor"] },
  "GET /desk/audit/proof": { roles: ["administrator", "auditor"] },

  "GET /desk/catalog": { roles: ["manager", "administrator", "auditor"] },
  "GET /desk/catalog/{kind}": { roles: ["manager", "administrator", "auditor"] },
  "GET /desk/catalog/{kind}/{id}": { roles: ["manager", "administrator", "auditor"] },
  "GET /desk/catalog/{kind}/{id}/history": { roles: ["manager", "administrator", "auditor"] },
  "PUT /desk/catalog/{kind}/{id}": { roles: ["manager", "administrator"], departments: "own" },
  "DELETE /desk/catalog/{kind}/{id}": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/catalog/{kind}/{id}/undo": { roles: ["manager", "administrator"], departments: "own" },
  "POST /desk/catalog/{kind}/{id}/effects": { roles: ["manager", "administrator"], departments: "own" },

  "GET /desk/worklist": { roles: ["clerk", "consultant", "manager", "administrator", "auditor"], departments: "own" },
  "GET /desk/worklist/{id}/times": { roles: ["clerk", "consultant", "manager", "administrator"], departments: "own" },
  "POST /desk/worklist/{id}": { roles: ["clerk", "consultant", "manager", "administrator"], departments: "own" },
  "POST /desk/worklist-messages": { roles: ["manager", "administrator"], departments: "own" },
  "GET /desk/capacity": { roles: ["clerk", "consultant", "manager", "administrator", "auditor"] },
};
