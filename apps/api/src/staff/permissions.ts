import type { Role } from "@okienko/contract";

/** Who may call a route. */
export type Permission =
  /** Also who is not signed in. */
  | "anybody"
  /** Everybody who is signed in, for what is their own. */
  | "members"
  /** Members with one of these roles. With `departments: "own"` a manager sees what belongs to the own departments. */
  | { readonly roles: readonly Role[]; readonly departments?: "own" };

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

  "GET /desk/audit": { roles: ["administrator", "auditor"] },
};
